import type { Instance } from '../model/instance';
import type { ResourceAssignment } from '../model/resources';
import { judge } from '../rules/judge';

interface RichPlan {
  readonly slots: readonly (number | null)[];
  readonly resources: ResourceAssignment;
}

interface Setting extends RichPlan {
  readonly hit: ReadonlySet<number>;
  readonly cancelled: ReadonlySet<number>;
  readonly frozenBefore: number;
  readonly mostOthersMoved: number;
}

/** Names of the hard rules that a plan breaks, but for the fairness bound; with `tables` also who sits where. */
function isLegal(instance: Instance, { slots, resources }: RichPlan): boolean {
  return judge(instance, slots, resources).every(
    ({ rule, cost }) => rule.level !== 'hard' || rule.name === 'fair-breaks' || cost === 0,
  );
}

/**
 * The cost of a mended plan (people beyond the fairness bound, lost, people touched, weight lost, breaks), and the least one
 * by trying every slot, place and interpreter. For specs on instances with a few requests that take one slot each: who
 * sits at which table is not looked at.
 */
export function bestRichMendingByTryingAll(instance: Instance, setting: Setting) {
  const { hit, cancelled, frozenBefore, mostOthersMoved } = setting;
  const { requests, slotCount } = instance;
  const hallCount = instance.halls?.length ?? 1;
  const at = ({ slots, resources: { halls, booths, interpreters } }: RichPlan, r: number): string =>
    [slots[r], halls[r], booths[r], interpreters[r]].join();
  const costOf = (plan: RichPlan): number[] => {
    const moved = requests.flatMap((_, r) => (!cancelled.has(r) && at(plan, r) !== at(setting, r) ? [r] : []));
    const lost = [...hit].filter((r) => plan.slots[r] === null);
    const touched = new Set([...hit, ...moved].flatMap((r) => [requests[r]!.a, requests[r]!.b]));
    const costs = new Map(judge(instance, plan.slots, plan.resources).map(({ rule, cost }) => [rule.name, cost]));
    const weightLost = lost.reduce((sum, r) => sum + requests[r]!.weight, 0);
    return [costs.get('fair-breaks')!, lost.length, touched.size, weightLost, costs.get('few-breaks')!];
  };
  const off = (values: readonly (number | null)[]): (number | null)[] =>
    values.map((n, r) => (hit.has(r) || cancelled.has(r) ? null : n));
  const { halls, booths, interpreters } = setting.resources;
  const plan = {
    slots: off(setting.slots),
    resources: { halls: off(halls), booths: off(booths), interpreters: off(interpreters) },
  };
  const places = [
    ...Array.from({ length: hallCount }, (_, hall) => ({ hall, booth: null })),
    ...(instance.booths ?? []).map(({ hall = 0 }, booth) => ({ hall, booth })),
  ];
  const set = (r: number, slot: number | null, hall: number | null, booth: number | null, by: number | null): void => {
    plan.slots[r] = slot;
    plan.resources.halls[r] = hall;
    plan.resources.booths[r] = booth;
    plan.resources.interpreters[r] = by;
  };
  let least: number[] | undefined;
  const keepIfLess = (): void => {
    const cost = costOf(plan);
    const first = least ? cost.findIndex((n, i) => n !== least![i]) : 0;
    if (!least || (first >= 0 && cost[first]! < least[first]!)) least = cost;
  };
  // Chosen first is who moves, so that a plan that is illegal half-way can be given up: more meetings mend nothing.
  const place = (list: readonly number[]): void => {
    if (!isLegal(instance, plan)) return;
    const [r, ...rest] = list;
    if (r === undefined) return keepIfLess();
    if (hit.has(r)) place(rest);
    const helpers = requests[r]!.interpretation ? [...(instance.interpreters ?? []).keys()] : [null];
    for (let s = frozenBefore; s < slotCount; s += 1) {
      for (const { hall, booth } of places) {
        for (const by of helpers) {
          set(r, s, hall, booth, by);
          place(rest);
        }
      }
    }
    set(r, null, null, null, null);
  };
  const choose = (r: number, others: readonly number[]): void => {
    if (r === requests.length) {
      const kept = others.map((o) => [o, plan.slots[o]!, halls[o]!, booths[o]!, interpreters[o]!] as const);
      for (const o of others) set(o, null, null, null, null);
      place([...hit, ...others]);
      for (const one of kept) set(...one);
      return;
    }
    choose(r + 1, others);
    const slot = setting.slots[r] ?? null;
    const canMove = !hit.has(r) && !cancelled.has(r) && slot !== null && slot >= frozenBefore;
    if (canMove && others.length < mostOthersMoved && requests[r]!.lockedSlot === undefined)
      choose(r + 1, [...others, r]);
  };
  choose(0, []);
  return Object.assign(costOf, { least: least! });
}
