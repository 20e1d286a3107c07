import fc from 'fast-check';
import type { Instance } from '../model/instance';
import { judge } from '../rules/judge';
import { fewestBreaksByTryingAll } from '../testing/fewest-breaks';
import { anyInstance, openInstance } from '../testing/instances';
import { validateInstance } from '../validation/validate-instance';
import { prove, quickProof } from './prove';

/** Few enough requests that trying all is quick, and fairness on top. */
const tinyInstance: fc.Arbitrary<Instance> = fc
  .record({
    instance: anyInstance,
    fairness: fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined }),
    keep: fc.integer({ min: 2, max: 5 }),
  })
  .map(({ instance, fairness, keep }) => {
    const requests = instance.requests.slice(0, keep);
    return { ...instance, requests, fairness, precedences: requests.length < 2 ? [] : instance.precedences };
  })
  .filter((instance) => validateInstance(instance).length === 0);

/** Everybody meets everybody, so that breaks, order and tables pull against each other. */
const crowdedInstance: fc.Arbitrary<Instance> = fc
  .record({
    slotCount: fc.integer({ min: 4, max: 5 }),
    tables: fc.integer({ min: 1, max: 2 }),
    away: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    fairness: fc.option(fc.integer({ min: 0, max: 1 }), { nil: undefined }),
    awayCountsAsIdle: fc.boolean(),
    ordered: fc.boolean(),
    twoDays: fc.boolean(),
  })
  .map(({ slotCount, tables, away, fairness, awayCountsAsIdle, ordered, twoDays }) => {
    const pairs = [
      [0, 1, 1],
      [2, 3, 1],
      [0, 2, 1],
      [1, 3, 1],
      [0, 3, 1],
    ] as const;
    const days = twoDays ? [2, slotCount - 2] : [slotCount];
    const base = openInstance(4, days, tables, pairs);
    const people = base.people.map((person, p) => ({
      ...person,
      available: Array.from({ length: slotCount }, (_, s) => (away[5 * p + s] && (p + s) % 3 === 0 ? '0' : '1')).join(
        '',
      ),
    }));
    const precedences = ordered ? [{ before: 4, after: 0 }] : [];
    return { ...base, people, precedences, fairness, awayCountsAsIdle };
  });

describe('prove', () => {
  it.each([
    ['any small instance', tinyInstance],
    ['a crowded one', crowdedInstance],
  ])('agrees with trying all on %s', (_, instances) => {
    fc.assert(
      fc.property(instances, (instance) => {
        const fewest = fewestBreaksByTryingAll(instance);
        const proof = prove(instance);
        expect(proof.verdict).toBe(fewest === undefined ? 'cannot-hold-all' : 'optimal');
        if (fewest === undefined) return expect(proof.reason).toBeDefined();
        expect([proof.breaks, proof.breaksLowerBound]).toEqual([fewest, fewest]);
        const hard = judge(instance, proof.slots!).filter(({ rule }) => rule.level === 'hard');
        expect(hard.filter(({ cost }) => cost > 0)).toEqual([]);
      }),
      { numRuns: 80, seed: 7 },
    );
  });

  it('finds as few breaks while another looks after the bound, and proves nothing wrong', () => {
    fc.assert(
      fc.property(crowdedInstance, (instance) => {
        const fewest = fewestBreaksByTryingAll(instance);
        const proof = prove(instance, {
          emphasis: 'finding',
          takeNews: () => (fewest === undefined ? undefined : { breaksLowerBound: fewest }),
        });
        expect([proof.verdict, proof.breaks ?? undefined]).toEqual([
          fewest === undefined ? 'cannot-hold-all' : 'optimal',
          fewest,
        ]);
      }),
      { numRuns: 80, seed: 7 },
    );
  });

  const ring = openInstance(
    6,
    [4],
    2,
    [0, 1, 2, 3, 4, 5].flatMap((p) => [[p, (p + 1) % 6, 1] as const]),
  );

  it('gives the same answer twice, and learns from a timetable that is known', () => {
    const once = prove(ring);
    expect(prove(ring)).toEqual(once);
    expect(once.verdict).toBe('optimal');
    const told: number[] = [];
    const known = prove(ring, { known: once.slots!, onBetter: (_, breaks) => told.push(breaks) });
    expect(known).toMatchObject({ verdict: 'optimal', breaks: once.breaks });
    expect(told.at(-1)).toBe(once.breaks);
  });

  it('ends on the news that what it has cannot be bettered', () => {
    const once = prove(ring);
    const news = { slots: once.slots!, breaksLowerBound: once.breaks! };
    const heard = prove(ring, { emphasis: 'finding', takeNews: () => news });
    expect(heard).toMatchObject({ verdict: 'optimal', breaks: once.breaks, conflicts: 0 });
  });

  it('claims nothing when the limit comes first', () => {
    expect(prove(ring, { conflictLimit: 0 })).toMatchObject({ verdict: null, reason: 'the limit came first' });
  });

  it('says in words why not all can be held, without search', () => {
    const away = { ...ring, people: ring.people.map((p, i) => (i === 2 ? { ...p, available: '1000' } : p)) };
    const reasons = [
      quickProof(away)?.reason,
      quickProof({ ...ring, tables: [1, 1, 1, 1] })?.reason,
      quickProof({ ...ring, requests: ring.requests.map((r) => ({ ...r, allowedSlots: r.a < 2 ? [1] : undefined })) })
        ?.reason,
    ];
    expect(reasons).toEqual([
      'person 2 has 2 requests and can take 1 meetings',
      '6 requests for 4 places',
      'person 1 has 2 requests that can only be held in 1 slots',
    ]);
  });

  it('refuses what it does not know how to encode', () => {
    const long = { ...ring, requests: ring.requests.map((r) => ({ ...r, length: 2 })) };
    expect(prove(long)).toMatchObject({ verdict: null, reason: expect.stringContaining('not supported for proving') });
  });
});
