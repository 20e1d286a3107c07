import type { Instance } from '../model/instance';
import { judge } from '../rules/judge';
import type { Disturbance } from '../repair/disturbance';

/** The instance as it is once the disturbances are true; tables are only counted. For specs. */
export function disturbed(instance: Instance, disturbances: readonly Disturbance[], frozenBefore: number): Instance {
  const people = instance.people.map((person) => ({ ...person, available: [...person.available].map(String) }));
  const tables = [...instance.tables];
  const closed = new Set<string>();
  for (const what of disturbances) {
    if (what.kind === 'away') {
      const { person, fromSlot = 0, untilSlot = instance.slotCount } = what;
      people[person]!.available.fill('0', Math.max(fromSlot, frozenBefore), Math.max(untilSlot, frozenBefore));
    }
    if (what.kind === 'cancelled-slot' && what.slot >= frozenBefore) tables[what.slot] = 0;
    if (what.kind === 'closed-table')
      for (const s of what.slots!) if (s >= frozenBefore) closed.add(`${s} ${what.table}`);
  }
  for (const one of closed) {
    const s = Number(one.split(' ')[0]);
    tables[s] = Math.max(0, tables[s]! - 1);
  }
  return { ...instance, tables, people: people.map((person) => ({ ...person, available: person.available.join('') })) };
}

interface Setting {
  readonly slots: readonly (number | null)[];
  readonly hit: ReadonlySet<number>;
  readonly cancelled: ReadonlySet<number>;
  readonly frozenBefore: number;
  readonly mostOthersMoved: number;
}

/** The cost of a mended plan (lost, people touched, weight lost, breaks), with the least one by trying every plan. */
export function bestMendingByTryingAll(instance: Instance, setting: Setting) {
  const { slots, hit, cancelled, frozenBefore, mostOthersMoved } = setting;
  const { requests, slotCount } = instance;
  const costOf = (plan: readonly (number | null)[]): number[] => {
    const moved = requests.flatMap((_, r) => (!cancelled.has(r) && plan[r] !== slots[r] ? [r] : []));
    const lost = [...hit].filter((r) => plan[r] === null);
    const touched = new Set([...hit, ...moved].flatMap((r) => [requests[r]!.a, requests[r]!.b]));
    const breaks = judge(instance, plan).find(({ rule }) => rule.name === 'few-breaks')!.cost;
    return [lost.length, touched.size, lost.reduce((sum, r) => sum + requests[r]!.weight, 0), breaks];
  };
  const isLegal = (plan: readonly (number | null)[]): boolean =>
    judge(instance, plan).every(({ rule, cost }) => rule.level !== 'hard' || cost === 0);
  const plan = slots.map((s, r) => (hit.has(r) || cancelled.has(r) ? null : s));
  let least: number[] | undefined;
  const tryFrom = (r: number, others: number): void => {
    if (r === requests.length) {
      if (!isLegal(plan)) return;
      const cost = costOf(plan);
      const first = least ? cost.findIndex((n, i) => n !== least![i]) : 0;
      if (!least || (first >= 0 && cost[first]! < least[first]!)) least = cost;
      return;
    }
    tryFrom(r + 1, others);
    const before = plan[r]!;
    const isOther = !hit.has(r);
    if (cancelled.has(r) || (isOther && (before === null || before < frozenBefore || others === 0))) return;
    for (let s = frozenBefore; s < slotCount; s += 1) {
      if (s === before) continue;
      plan[r] = s;
      tryFrom(r + 1, isOther ? others - 1 : others);
    }
    plan[r] = before;
  };
  tryFrom(0, mostOthersMoved);
  return Object.assign(costOf, { least: least! });
}
