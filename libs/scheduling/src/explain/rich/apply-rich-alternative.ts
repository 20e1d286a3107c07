import type { Instance } from '../../model/instance';
import { RichBoard } from '../../repair/rich/rich-board';
import { tableRanges } from '../../repair/rich/table-ranges';
import type { Place, StandingPlan } from '../../repair/standing-plan';
import type { Alternative, SmallestStep } from '../smallest-step';
import { withSlot } from '../with-slot';

/** `applyAlternative` for a plan with resources. Whoever does not move keeps the own table, as it is numbered then. */
export function applyRichAlternative(
  plan: StandingPlan,
  request: number,
  { slot, place, steps }: Alternative,
): StandingPlan {
  const instance = steps.reduce((changed, step) => withStep(changed, request, step), plan.instance);
  const none = plan.slots.map(() => null);
  const copy = (values?: readonly (number | null)[]): (number | null)[] => [...(values ?? none)];
  const slots = [...plan.slots];
  const tables = renumbered(plan, instance);
  const resources = {
    halls: copy(plan.resources?.halls),
    booths: copy(plan.resources?.booths),
    interpreters: copy(plan.resources?.interpreters),
  };
  const put = (r: number, to: Place | null): void => {
    slots[r] = to?.slot ?? null;
    tables[r] = null;
    resources.halls[r] = to?.hall ?? null;
    resources.booths[r] = to?.booth ?? null;
    resources.interpreters[r] = to?.interpreter ?? null;
  };
  for (const step of steps) {
    if (step.kind === 'give-up-meeting') put(step.request, null);
    if (step.kind === 'move-meeting' || step.kind === 'change-interpreter') {
      const table = step.kind === 'change-interpreter' ? tables[step.request]! : null;
      put(step.request, step.to ?? null);
      tables[step.request] = table;
    }
  }
  const isNew = steps.some(({ kind }) => kind === 'add-interpreter');
  put(request, { ...place!, slot, ...(isNew && { interpreter: instance.interpreters!.length - 1 }) });
  const { closedTables } = plan;
  const held = new RichBoard({ instance, slots, tables, resources, closedTables }).toPlan();
  return { instance, ...held, ...(closedTables && { closedTables }) };
}

function withStep(instance: Instance, request: number, step: SmallestStep): Instance {
  const { people, requests, tables, halls, interpreters = [], booths = [] } = instance;
  const changed = <T>(list: readonly T[], at: number, to: (one: T) => T): T[] =>
    list.map((one, i) => (i === at ? to(one) : one));
  const more = (list: readonly number[], s: number): number[] => changed(list, s, (n) => n + 1);
  switch (step.kind) {
    case 'add-table': {
      const { slot, hall = 0 } = step;
      const wider = halls && { halls: changed(halls, hall, (one) => ({ ...one, tables: more(one.tables, slot) })) };
      return { ...instance, tables: more(tables, slot), ...wider };
    }
    case 'add-booth-place':
      return {
        ...instance,
        booths: changed(booths, step.booth, (booth) => {
          const isOpen = booth.available === undefined || Number(booth.available[step.slot]) === 1;
          return isOpen ? { ...booth, places: (booth.places ?? 1) + 1 } : withSlot(booth, step.slot);
        }),
      };
    case 'free-person':
      return { ...instance, people: changed(people, step.person, (one) => withSlot(one, step.slot)) };
    case 'raise-maximum':
      return { ...instance, people: changed(people, step.person, (one) => ({ ...one, maximum: step.to })) };
    case 'free-interpreter':
      return { ...instance, interpreters: changed(interpreters, step.interpreter, (one) => withSlot(one, step.slot)) };
    case 'add-interpreter':
      return { ...instance, interpreters: [...interpreters, { pairs: [step.languages] }] };
    case 'allow-slot':
      return {
        ...instance,
        requests: changed(requests, request, (one) => ({
          ...one,
          allowedSlots: [...(one.allowedSlots ?? []), step.slot],
        })),
      };
    case 'give-up-meeting':
    case 'change-interpreter':
    case 'move-meeting':
      return instance;
  }
}

/** One more table may move the numbers of the halls that come after. */
function renumbered({ instance, tables }: StandingPlan, changed: Instance): (number | null)[] {
  const before = tableRanges(instance).rangeOf;
  const after = tableRanges(changed).rangeOf;
  return instance.requests.map((_, r) => {
    const table = tables?.[r] ?? null;
    if (table === null) return null;
    const hall = before.findIndex(({ from, to }) => table >= from && table < to);
    return table - before[hall]!.from + after[hall]!.from;
  });
}
