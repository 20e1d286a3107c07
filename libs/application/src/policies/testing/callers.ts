import type { Grant } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import type { Principal } from '../../ports/principal';
import type { Policy } from '../../use-case';

/** The convention of the path. */
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

/** Everybody who may call, by what they are to the convention. */
const callers = {
  administrator: person([], true),
  organizer: person([{ conventionId: here, role: 'organizer' }]),
  matchmaker: person([{ conventionId: here, role: 'matchmaker' }]),
  exhibitor: person([{ conventionId: here, role: 'exhibitor' }]),
  'organizer elsewhere': person([{ conventionId: elsewhere, role: 'organizer' }]),
  screen: screen(here),
  'screen elsewhere': screen(elsewhere),
};

export type Verdicts = Record<keyof typeof callers, 'allowed' | 'denied' | 'hidden'>;

export const organizersAlone: Verdicts = {
  administrator: 'allowed',
  organizer: 'allowed',
  matchmaker: 'denied',
  exhibitor: 'denied',
  'organizer elsewhere': 'hidden',
  screen: 'denied',
  'screen elsewhere': 'hidden',
};
export const everyone = Object.fromEntries(Object.keys(callers).map((caller) => [caller, 'allowed'])) as Verdicts;

/** What a policy says to each of them. */
export const verdictsOf = (policy: Policy): Verdicts =>
  Object.fromEntries(
    Object.entries(callers).map(([caller, principal]) => [caller, policy(principal, { conventionId: here })]),
  ) as Verdicts;
