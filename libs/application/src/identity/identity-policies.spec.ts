import type { OperationName } from '@handsel/contracts';
import { everyone, organizersAlone, verdictsOf, type Verdicts } from '../policies/testing/callers';
import { identityUseCases } from './use-cases';

/** Who may call what, written out. */
const table: Record<keyof typeof identityUseCases, Verdicts> = {
  'session.create': everyone,
  'session.get': everyone,
  'session.end': everyone,
  'signInLinks.create': organizersAlone,
  'screenPairings.start': everyone,
  'screenPairings.claim': everyone,
  'screens.pair': organizersAlone,
  'screens.list': { ...organizersAlone, matchmaker: 'allowed' },
  'screens.revoke': organizersAlone,
};

describe('who may call', () => {
  it.each(Object.entries(table) as [keyof typeof table, Verdicts][])('%s', (name, expected) => {
    expect(verdictsOf(identityUseCases[name].policy)).toEqual(expected);
  });

  it('is never kept for a repeated call when the answer holds a secret', () => {
    const secret: OperationName[] = [
      'session.create',
      'signInLinks.create',
      'screenPairings.start',
      'screenPairings.claim',
    ];
    for (const [name, useCase] of Object.entries(identityUseCases))
      expect('answerIsSecret' in useCase && useCase.answerIsSecret === true).toBe(
        secret.includes(name as OperationName),
      );
  });
});
