import type { Instance } from '../model/instance';
import { judge } from '../rules/judge';

/** Weight of the best timetable by trying every one. For specs on instances with a handful of requests. */
export function bestWeightByTryingAll(instance: Instance): number {
  const slots: (number | null)[] = instance.requests.map(() => null);
  const isLegal = (): boolean => judge(instance, slots).every(({ rule, cost }) => rule.level !== 'hard' || cost === 0);
  const tryFrom = (r: number): number => {
    if (r === slots.length) return 0;
    let best = tryFrom(r + 1);
    for (let s = 0; s < instance.slotCount; s += 1) {
      slots[r] = s;
      if (isLegal()) best = Math.max(best, instance.requests[r]!.weight + tryFrom(r + 1));
    }
    slots[r] = null;
    return best;
  };
  return tryFrom(0);
}
