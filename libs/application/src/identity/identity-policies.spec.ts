import type { Grant, OperationName } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import type { Principal } from '../ports/principal';
import { identityUseCases } from './use-cases';

const here = newId();
const elsewhere = newId();

function person(grants: Partial<Grant>[], administrator = false): Principal {
  return {
    kind: 'person',
    id: newId(),
    sessionId: newId(),
    name: { en: 'Somebody' },
    administrator,
    grants: grants.map((grant) => ({ sectors: null, participantId: null, organizationId: null, ...grant }) as Grant),
    screen: null,
    expiresAt: '2030-01-01T00:00:00Z',
  };
}
const screen = (conventionId: string): Principal => ({
  ...person([]),
  kind: 'screen',
  screen: { id: newId(), conventionId, place: '' },
});

const callers = {
  administrator: person([], true),
  organizer: person([{ conventionId: here, role: 'organizer' }]),
  matchmaker: person([{ conventionId: here, role: 'matchmaker' }]),
  exhibitor: person([{ conventionId: here, role: 'exhibitor' }]),
  'organizer elsewhere': person([{ conventionId: elsewhere, role: 'organizer' }]),
  screen: screen(here),
  'screen elsewhere': screen(elsewhere),
};

type Verdicts = Record<keyof typeof callers, 'allowed' | 'denied' | 'hidden'>;
const organizers: Verdicts = {
  administrator: 'allowed',
  organizer: 'allowed',
  matchmaker: 'denied',
  exhibitor: 'denied',
  'organizer elsewhere': 'hidden',
  screen: 'denied',
  'screen elsewhere': 'hidden',
};
const everyone = Object.fromEntries(Object.keys(callers).map((caller) => [caller, 'allowed'])) as Verdicts;

/** Who may call what, written out. */
const table: Record<keyof typeof identityUseCases, Verdicts> = {
  'session.create': everyone,
  'session.get': everyone,
  'session.end': everyone,
  'signInLinks.create': organizers,
  'screenPairings.start': everyone,
  'screenPairings.claim': everyone,
  'screens.pair': organizers,
  'screens.list': { ...organizers, matchmaker: 'allowed' },
  'screens.revoke': organizers,
};

describe('who may call', () => {
  it.each(Object.entries(table) as [keyof typeof table, Verdicts][])('%s', (name, expected) => {
    const verdicts = Object.fromEntries(
      Object.entries(callers).map(([caller, principal]) => [
        caller,
        identityUseCases[name].policy(principal, { conventionId: here }),
      ]),
    );
    expect(verdicts).toEqual(expected);
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
