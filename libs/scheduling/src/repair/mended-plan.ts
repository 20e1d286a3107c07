import type { ResourceAssignment } from '../model/resources';
import type { RepairPreview } from './repair-preview';
import type { StandingPlan } from './standing-plan';

type Held = Omit<StandingPlan, 'instance'>;

/** The plan that a preview leads to, from the plan that it was made for; pairings added since come last. */
export function mendedPlan(
  { slots, tables, resources }: Held,
  { moves, lost, cancelled }: RepairPreview,
): { slots: (number | null)[]; tables: (number | null)[]; resources?: ResourceAssignment } {
  const copy = (values?: readonly (number | null)[]): (number | null)[] => slots.map((_, r) => values?.[r] ?? null);
  const mended = { slots: [...slots], tables: copy(tables) };
  const places = resources && {
    halls: copy(resources.halls),
    booths: copy(resources.booths),
    interpreters: copy(resources.interpreters),
  };
  const all = [mended.slots, mended.tables, ...(places ? [places.halls, places.booths, places.interpreters] : [])];
  for (const r of [...lost.map(({ request }) => request), ...cancelled]) for (const values of all) values[r] = null;
  for (const { request, to } of moves) {
    mended.slots[request] = to.slot;
    mended.tables[request] = to.table;
    if (!places) continue;
    places.halls[request] = to.hall ?? null;
    places.booths[request] = to.booth ?? null;
    places.interpreters[request] = to.interpreter ?? null;
  }
  return places ? { ...mended, resources: places } : mended;
}
