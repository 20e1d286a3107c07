import type { Instance } from '../model/instance';
import { judge } from '../rules/judge';

/**
 * Weight of the best timetable by trying every slot, place and interpreter of every request. For specs on instances with
 * two or three requests, without locks and without a fairness bound: a timetable must stay legal when meetings go.
 */
export function bestRichWeightByTryingAll(instance: Instance): number {
  const none = (): (number | null)[] => instance.requests.map(() => null);
  const slots = none();
  const [halls, booths, interpreters] = [none(), none(), none()];
  const hallCount = instance.halls?.length ?? 1;
  const places = [
    ...Array.from({ length: hallCount }, (_, hall) => ({ hall, booth: null })),
    ...(instance.booths ?? []).map(({ hall = 0 }, booth) => ({ hall, booth })),
  ];
  const isLegal = (): boolean =>
    judge(instance, slots, { halls, booths, interpreters }).every(({ rule, cost }) => rule.level !== 'hard' || !cost);
  const tryFrom = (r: number): number => {
    if (r === slots.length) return 0;
    let best = tryFrom(r + 1);
    const helpers = instance.requests[r]!.interpretation ? [...(instance.interpreters ?? []).keys()] : [null];
    for (let s = 0; s < instance.slotCount; s += 1) {
      for (const { hall, booth } of places) {
        for (const interpreter of helpers) {
          [slots[r], halls[r], booths[r], interpreters[r]] = [s, hall, booth, interpreter];
          if (isLegal()) best = Math.max(best, instance.requests[r]!.weight + tryFrom(r + 1));
        }
      }
    }
    [slots[r], halls[r], booths[r], interpreters[r]] = [null, null, null, null];
    return best;
  };
  return tryFrom(0);
}
