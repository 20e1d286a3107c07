import type { RunCertificate } from '@handsel/contracts';
import { isAvailable, type Instance, type Timetable } from '@handsel/scheduling';
import type { BuiltInstance } from './build-instance';

type Proof = Omit<RunCertificate, 'runId' | 'seed' | 'inputHash'>;

/**
 * Instance and solution in the form that `handsel solve` and independent checkers read: availability as one character a
 * slot, requests as [person, person, weight], slots from 0. Rules beyond that stand beside it under their own names;
 * booths count among the tables of a slot, as each takes a meeting.
 */
export function proofOf(timetable: Timetable, { instance, participantIds, pairingIds }: BuiltInstance): Proof {
  const { prices, lambda } = timetable.certificate;
  return {
    instance: instanceFile(instance),
    solution: { slots: timetable.slots, certificate: { prices, lambda } },
    participantIds,
    pairingIds,
  };
}

function instanceFile(instance: Instance): Proof['instance'] {
  const { slotCount, days, tables, people, requests, booths = [], halls, walking, interpreters, fairness } = instance;
  const places = booths.reduce((sum, { places: count = 1 }) => sum + count, 0);
  return {
    slots: slotCount,
    days: [...days],
    tables: tables.map((count) => count + places),
    people: people.map((person) => {
      const { role, available: _, ...rules } = person;
      return { role, avail: availabilityOf(person, slotCount), ...rules };
    }),
    requests: requests.map(({ a, b, weight }) => [a, b, weight]),
    requestRules: requests.flatMap(({ a: _a, b: _b, weight: _w, ...rules }, request) =>
      Object.keys(rules).length > 0 ? [{ request, ...rules }] : [],
    ),
    ...(fairness !== undefined && { fairness }),
    ...(halls && { halls, walking }),
    ...(booths.length > 0 && { booths }),
    ...(interpreters && { interpreters }),
  };
}

const availabilityOf = (person: Instance['people'][number], slotCount: number): string =>
  Array.from({ length: slotCount }, (_, slot) => (isAvailable(person, slot) ? '1' : '0')).join('');
