import fc from 'fast-check';
import type { Instance, MeetingRequest, Person } from '../model/instance';
import type { Booth, Exclusion, Interpreter, LanguagePair, Rest, SlotRange } from '../model/resources';
import { anyInstance } from './instances';

const PAIRS: readonly LanguagePair[] = [
  ['de', 'zh'],
  ['en', 'zh'],
];

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined, freq: 2 });

const anyRest: fc.Arbitrary<Rest> = fc.record({
  most: fc.integer({ min: 1, max: 3 }),
  pause: fc.integer({ min: 1, max: 2 }),
});

/**
 * Random small valid instances in which every feature may appear: two halls with a way between them, booths,
 * interpreters, long meetings, buffers, shifts, rest, talks, minimums, exclusions and a fairness bound.
 */
export const anyRichInstance: fc.Arbitrary<Instance> = anyInstance.chain((plain) => {
  const { slotCount, days, people, requests } = plain;
  const range: fc.Arbitrary<SlotRange> = fc
    .tuple(fc.integer({ min: 0, max: slotCount - 1 }), fc.integer({ min: 1, max: slotCount }))
    .map(([from, length]) => ({ from, to: Math.min(slotCount, from + length) }));
  const talk = fc.record({
    from: fc.integer({ min: 0, max: slotCount - 1 }),
    hall: maybe(fc.integer({ min: 0, max: 1 })),
  });
  const extras = fc.record({
    minimum: maybe(fc.integer({ min: 0, max: 2 })),
    shifts: maybe(fc.array(range, { minLength: 1, maxLength: 2 })),
    attends: maybe(fc.uniqueArray(talk, { maxLength: 2, selector: ({ from }) => from })),
    buffer: maybe(fc.integer({ min: 0, max: 1 })),
    rest: maybe(anyRest),
    booth: maybe(fc.integer({ min: 0, max: 1 })),
  });
  const request = fc.record({
    length: maybe(fc.integer({ min: 1, max: Math.min(3, Math.max(...days)) })),
    place: fc.constantFrom(undefined, undefined, undefined, 'table' as const, 'booth' as const),
    interpretation: maybe(fc.subarray([...PAIRS], { minLength: 1 })),
  });
  const booth: fc.Arbitrary<Booth> = fc.record({
    hall: fc.integer({ min: 0, max: 1 }),
    places: maybe(fc.integer({ min: 1, max: 2 })),
  });
  const interpreter: fc.Arbitrary<Interpreter> = fc.record({
    pairs: fc.constant(PAIRS),
    shifts: maybe(fc.array(range, { minLength: 1, maxLength: 1 })),
    maximum: maybe(fc.integer({ min: 0, max: 2 })),
    rest: maybe(anyRest),
  });
  const person = fc.integer({ min: 0, max: people.length - 1 });
  const index = fc.integer({ min: 0, max: Math.max(0, requests.length - 1) });
  const exclusion: fc.Arbitrary<Exclusion> = fc.oneof(
    fc.record({ kind: fc.constantFrom('never-meet' as const, 'apart' as const), people: fc.tuple(person, person) }),
    fc.record({ kind: fc.constant('not-both' as const), requests: fc.tuple(index, index) }),
  );
  return fc
    .record({
      extras: fc.array(extras, { minLength: people.length, maxLength: people.length }),
      details: fc.array(request, { minLength: requests.length, maxLength: requests.length }),
      split: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: slotCount, maxLength: slotCount }),
      way: fc.integer({ min: 0, max: 2 }),
      booths: fc.array(booth, { minLength: 2, maxLength: 2 }),
      interpreters: fc.array(interpreter, { minLength: 1, maxLength: 2 }),
      exclusions: fc.array(exclusion, { maxLength: 2 }),
      fairness: maybe(fc.integer({ min: 0, max: 1 })),
    })
    .map(({ extras: own, details, split, way, booths, interpreters, exclusions, fairness }): Instance => ({
      ...plain,
      halls: [0, 1].map((hall) => ({
        tables: plain.tables.map((count, s) => {
          const first = Math.round(count * split[s]!);
          return hall === 0 ? first : count - first;
        }),
      })),
      walking: [
        [0, way],
        [way, 0],
      ],
      booths,
      interpreters,
      exclusions: exclusions.filter(({ kind, ...rest }) => isAboutTwo(rest, kind, requests.length)),
      fairness,
      people: people.map((one, p) => withExtras(one, own[p]!, requests, p)),
      requests: requests.map((one, r) => {
        const hasBooth = [one.a, one.b].some((p) => own[p]!.booth !== undefined);
        const place = details[r]!.place === 'booth' && !hasBooth ? undefined : details[r]!.place;
        return { ...one, ...details[r], place };
      }),
    }));
});

interface Extras {
  readonly minimum?: number;
  readonly shifts?: SlotRange[];
  readonly attends?: { readonly from: number; readonly hall?: number }[];
  readonly buffer?: number;
  readonly rest?: Rest;
  readonly booth?: number;
}

function withExtras(person: Person, extras: Extras, requests: readonly MeetingRequest[], p: number): Person {
  const asked = requests.filter(({ a, b }) => a === p || b === p).length;
  const minimum = Math.min(extras.minimum ?? 0, asked, person.maximum ?? asked);
  const attends = extras.attends?.map(({ from, hall }) => ({ from, to: from + 1, hall }));
  return { ...person, ...extras, attends, minimum };
}

function isAboutTwo(
  named: { readonly people?: readonly number[]; readonly requests?: readonly number[] },
  kind: Exclusion['kind'],
  requestCount: number,
): boolean {
  const [x, y] = named.people ?? named.requests ?? [];
  return x !== y && (kind !== 'not-both' || requestCount > 1);
}
