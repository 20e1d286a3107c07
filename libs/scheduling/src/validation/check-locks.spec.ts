import fc from 'fast-check';
import type { Instance } from '../model/instance';
import { judge } from '../rules/judge';
import { anyInstance, openInstance } from '../testing/instances';
import { anyRichInstance } from '../testing/rich-instances';
import { checkLocks } from './check-locks';
import { validateInstance } from './validate-instance';

/** True if the given locks can be held together, by trying every place and interpreter. Holds nothing else. */
function canHold(instance: Instance, locks: readonly number[]): boolean {
  const none = (): (number | null)[] => instance.requests.map(() => null);
  const slots = none();
  const [halls, booths, interpreters] = [none(), none(), none()];
  const places = [
    ...(instance.halls ?? [{}]).map((_, hall) => ({ hall, booth: null })),
    ...(instance.booths ?? []).map(({ hall = 0 }, booth) => ({ hall, booth })),
  ];
  const isLegal = (): boolean =>
    judge(instance, slots, { halls, booths, interpreters }).every(
      ({ rule, cost }) => rule.level !== 'hard' || rule.name === 'locks-kept' || cost === 0,
    );
  const tryFrom = (index: number): boolean => {
    if (index === locks.length) return true;
    const r = locks[index]!;
    const helpers = instance.requests[r]!.interpretation ? [...(instance.interpreters ?? []).keys()] : [null];
    slots[r] = instance.requests[r]!.lockedSlot!;
    for (const { hall, booth } of places) {
      for (const interpreter of helpers) {
        [halls[r], booths[r], interpreters[r]] = [hall, booth, interpreter];
        if (isLegal() && tryFrom(index + 1)) return true;
      }
    }
    [slots[r], halls[r], booths[r], interpreters[r]] = [null, null, null, null];
    return false;
  };
  return tryFrom(0);
}

/** Locks most requests, each to one of the slots in which it can be held when nobody else is there. */
function withLocks(event: Instance, draws: readonly number[]): Instance {
  const instance = { ...event, fairness: undefined };
  const requests = instance.requests.map((request, r) => {
    const draw = draws[r % draws.length]!;
    const possible = Array.from({ length: instance.slotCount }, (_, s) => s).filter((lockedSlot) => {
      const alone = instance.requests.map((one, i) => (i === r ? { ...one, lockedSlot } : one));
      return validateInstance({ ...instance, requests: alone }).length === 0;
    });
    return draw === 0 || possible.length === 0
      ? request
      : { ...request, lockedSlot: possible[draw % possible.length]! };
  });
  return { ...instance, requests };
}

const draws = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 8, maxLength: 8 });

/** The fewest of the locks that cannot be held together, by trying every part. */
function fewestClashing(instance: Instance, locks: readonly number[]): number {
  for (let size = 1; size <= locks.length; size += 1) {
    const parts = (from: number, left: number): number[][] =>
      left === 0
        ? [[]]
        : locks.slice(from).flatMap((r, i) => parts(from + i + 1, left - 1).map((rest) => [r, ...rest]));
    if (parts(0, size).some((part) => !canHold(instance, part))) return size;
  }
  return 0;
}

describe('checkLocks', () => {
  it.each([
    ['plain events', anyInstance, 400],
    ['events with resources', anyRichInstance, 400],
  ] as const)('names sets that cannot hold and of which every part can, and nothing else: %s', (_, any, numRuns) => {
    let clashing = 0;
    fc.assert(
      fc.property(any, draws, (event, drawn) => {
        const instance = withLocks(event, drawn);
        const locks = instance.requests.flatMap(({ lockedSlot }, r) => (lockedSlot === undefined ? [] : [r]));
        const problems = checkLocks(instance);
        clashing += problems.length > 0 ? 1 : 0;
        expect(problems.length === 0).toBe(canHold(instance, locks));
        expect(problems[0]?.requests?.length ?? 0).toBe(fewestClashing(instance, locks));
        expect(problems.some(({ maybeFewer }) => maybeFewer)).toBe(false);
        for (const { requests = [] } of problems) {
          expect({ requests, holds: canHold(instance, requests) }).toMatchObject({ holds: false });
          for (const left of requests) {
            const part = requests.filter((r) => r !== left);
            expect({ part, holds: canHold(instance, part) }).toMatchObject({ holds: true });
          }
        }
      }),
      { numRuns },
    );
    expect(clashing).toBeGreaterThan(numRuns / 20);
  });

  it('names two that clash for want of an interpreter before the many that are too many for the tables', () => {
    const pairsOfTwo = Array.from({ length: 8 }, (_, n): [number, number, number] => [2 * n, 2 * n + 1, 1]);
    const open = openInstance(16, [2], 6, pairsOfTwo);
    const pairs = [['en', 'zh']] as const;
    const requests = open.requests.map((one, r) => ({
      ...one,
      lockedSlot: 1,
      ...(r >= 6 && { interpretation: pairs }),
    }));
    const problems = checkLocks({ ...open, requests, interpreters: [{ pairs }] });
    expect(problems.map(({ code, requests: named }) => [code, named?.length])).toEqual([
      ['LOCKS_CANNOT_ALL_HOLD', 2],
      ['LOCKS_EXCEED_TABLES', 7],
    ]);
    expect(problems[0]!.requests).toEqual([6, 7]);
  });

  it('finds three locks of which any two could be interpreted', () => {
    const open = openInstance(6, [2], 3, [
      [0, 1, 1],
      [2, 3, 1],
      [4, 5, 1],
    ]);
    const pairs = [['en', 'zh']] as const;
    const requests = open.requests.map((one) => ({ ...one, lockedSlot: 1, interpretation: pairs }));
    const problems = validateInstance({ ...open, requests, interpreters: [{ pairs }, { pairs }] });
    expect(problems).toEqual([
      expect.objectContaining({ code: 'LOCKS_CANNOT_ALL_HOLD', requests: [0, 1, 2] }) as unknown,
    ]);
    expect(problems[0]!.message).toContain('0 (slot 1), 1 (slot 1), 2 (slot 1)');
  });
});
