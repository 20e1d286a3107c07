import { breaksIn } from './break-count';
import { Inserter } from './inserter';
import type { Schedule } from './schedule';

/** Places every unheld request that fits as things stand, heaviest first. */
export function fillOpenPlaces(schedule: Schedule): void {
  const { problem } = schedule;
  const inserter = new Inserter(schedule);
  const waiting = Int32Array.from({ length: problem.requestCount }, (_, r) => r).filter(
    (r) => schedule.slotOf[r]! < 0 && problem.choices[r]! > 0 && schedule.hasRoom(r),
  );
  waiting.sort((x, y) => problem.weight[y]! - problem.weight[x]!);
  for (const r of waiting) if (schedule.hasRoom(r)) inserter.insertDirect(r);
}

/**
 * Where the search could not keep the fairness bound, gives up meetings of those with most breaks until it holds: the
 * bound is a hard rule and comes before the weight. Locked meetings stay.
 */
export function enforceFairness(schedule: Schedule, fairness: number): void {
  for (;;) {
    const breaks = Array.from(schedule.packedOf, breaksIn);
    const least = breaks.reduce((fewest, own) => Math.min(fewest, own), Number.POSITIVE_INFINITY);
    const offenders = breaks.flatMap((own, p) => (own > least + fairness ? [p] : []));
    const victim = offenders.map((p) => mostBreaking(schedule, p)).find((r) => r >= 0);
    if (victim === undefined) return;
    schedule.remove(victim);
  }
}

/** The unlocked meeting of p whose removal lowers the breaks of p most, or -1. */
function mostBreaking({ problem, at, breakCounter }: Schedule, p: number): number {
  const { slotCount } = problem.layout;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let s = 0; s < slotCount; s += 1) {
    const r = at[p * slotCount + s]!;
    if (r < 0 || problem.locked[r]! >= 0) continue;
    const change = breakCounter.changeFor(p, s, -1);
    if (change < least) {
      least = change;
      best = r;
    }
  }
  return best;
}
