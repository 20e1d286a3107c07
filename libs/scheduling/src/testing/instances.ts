import fc from 'fast-check';
import type { Instance, MeetingRequest, Person } from '../model/instance';

/** A small event that everybody can attend: `pairs` are [a, b, weight]. For specs. */
export function openInstance(
  personCount: number,
  days: number[],
  tables: number,
  pairs: readonly (readonly [number, number, number])[],
): Instance {
  const slotCount = days.reduce((sum, n) => sum + n, 0);
  return {
    slotCount,
    days,
    tables: Array.from({ length: slotCount }, () => tables),
    people: Array.from({ length: personCount }, () => ({ role: 'X', available: '1'.repeat(slotCount) })),
    requests: pairs.map(([a, b, weight]) => ({ a, b, weight })),
  };
}

/** Random small valid instances, with people on both sides, absences, maxima, allowed slots and precedences. */
export const anyInstance: fc.Arbitrary<Instance> = fc
  .record({
    days: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
    personCount: fc.integer({ min: 2, max: 7 }),
    awayCountsAsIdle: fc.boolean(),
  })
  .chain(({ days, personCount, awayCountsAsIdle }) => {
    const slotCount = days.reduce((sum, n) => sum + n, 0);
    const person: fc.Arbitrary<Person> = fc.record({
      role: fc.constantFrom('B', 'S', 'X'),
      available: fc
        .array(fc.constantFrom('1', '1', '1', '0'), { minLength: slotCount, maxLength: slotCount })
        .map((entries) => entries.join('')),
      maximum: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
    });
    const request: fc.Arbitrary<MeetingRequest> = fc.record({
      a: fc.integer({ min: 0, max: personCount - 2 }),
      b: fc.constant(personCount - 1),
      weight: fc.integer({ min: 0, max: 9 }),
      allowedSlots: fc.option(fc.subarray(Array.from({ length: slotCount }, (_, s) => s)), { nil: undefined }),
    });
    const spread = fc
      .tuple(request, fc.integer({ min: 1, max: personCount - 1 }))
      .map(([one, step]) => ({ ...one, b: (one.a + step) % personCount }));
    return fc.record({
      slotCount: fc.constant(slotCount),
      days: fc.constant(days),
      tables: fc
        .array(fc.integer({ min: 0, max: 3 }), { minLength: slotCount, maxLength: slotCount })
        .map((tables) => (tables.every((n) => n === 0) ? tables.map(() => 1) : tables)),
      people: fc.array(person, { minLength: personCount, maxLength: personCount }),
      requests: fc.array(spread, { minLength: 0, maxLength: 8 }),
      precedences: fc.constantFrom([], [{ before: 0, after: 1 }]),
      awayCountsAsIdle: fc.constant(awayCountsAsIdle),
    });
  })
  .map((instance) => (instance.requests.length < 2 ? { ...instance, precedences: [] } : instance));
