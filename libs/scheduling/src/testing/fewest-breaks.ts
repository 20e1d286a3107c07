import type { Instance } from '../model/instance';
import { judge } from '../rules/judge';

/** Fewest breaks of a timetable that holds every request, by trying all; undefined where there is none. For specs. */
export function fewestBreaksByTryingAll(instance: Instance): number | undefined {
  const slots: (number | null)[] = instance.requests.map(() => null);
  let fewest: number | undefined;
  const broken = (): boolean =>
    judge(instance, slots).some(({ rule, cost }) => rule.level === 'hard' && rule.name !== 'fair-breaks' && cost > 0);
  const tryFrom = (r: number): void => {
    if (r === slots.length) {
      const verdicts = judge(instance, slots);
      if (verdicts.some(({ rule, cost }) => rule.level === 'hard' && cost > 0)) return;
      const breaks = verdicts.find(({ rule }) => rule.name === 'few-breaks')!.cost;
      fewest = Math.min(fewest ?? breaks, breaks);
      return;
    }
    for (let s = 0; s < instance.slotCount; s += 1) {
      slots[r] = s;
      if (!broken()) tryFrom(r + 1);
    }
    slots[r] = null;
  };
  tryFrom(0);
  return fewest;
}
