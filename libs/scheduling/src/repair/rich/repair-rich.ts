import type { Instance } from '../../model/instance';
import { compileRich } from '../../resources/compile-rich';
import { RichSchedule } from '../../resources/rich-schedule';
import type { Disturbance, RepairOptions } from '../disturbance';
import type { StandingPlan } from '../standing-plan';
import { disturbedInstance } from './disturbed-instance';
import { RichMender } from './rich-mender';
import { Seats } from './seats';

const DEFAULT_EFFORT = 20_000;
const OTHERS_FOR_EACH = 2;

/** A plan mended with its resources, and what changed in it. */
export interface RichRepair {
  /** The plan after the repair, on the instance as it is since the disturbance; tables are numbered as before it. */
  readonly plan: Required<StandingPlan>;
  /** Requests with another slot, table, hall, booth or interpreter than before, or with one for the first time. */
  readonly moved: readonly number[];
  /** Of those, the ones that were not hit but make way. */
  readonly madeWay: readonly number[];
  readonly lost: readonly number[];
  readonly cancelled: readonly number[];
  /** Everybody whose own timetable changes. */
  readonly peopleTouched: readonly number[];
}

/**
 * Repairs a plan of an instance with halls, booths, interpreters, long meetings, buffers or rest, which `RepairPlanner`
 * does not know. The same rules: hit meetings first go where they fit, then where one and then two others make way;
 * those move but never lose their place. It lays the instance out anew each time, and is not exact.
 */
export function repairRich(
  plan: StandingPlan,
  disturbances: readonly Disturbance[],
  options: RepairOptions = {},
): RichRepair {
  const { frozenBefore = 0, effort = DEFAULT_EFFORT } = options;
  const { instance, closed } = disturbedInstance(plan.instance, disturbances, frozenBefore);
  const schedule = new RichSchedule(compileRich(instance));
  const seats = new Seats(plan.instance, closed);
  const cancelled = disturbances.flatMap((what) => {
    const slot = what.kind === 'cancelled-meeting' ? (plan.slots[what.request] ?? -1) : -1;
    return what.kind === 'cancelled-meeting' && slot >= frozenBefore ? [what.request] : [];
  });
  const { standing, struck } = putUp(plan, { schedule, seats, frozenBefore, cancelled });
  const pinned = new Set(options.pinned);
  const fixed = standing.filter((r) => {
    return pinned.has(r) || plan.slots[r]! < frozenBefore || instance.requests[r]!.lockedSlot !== undefined;
  });
  const wanted = wantedRequests(disturbances, plan).filter((r) => !cancelled.includes(r));
  const hit = [...struck.filter((r) => !pinned.has(r)), ...wanted];
  const mender = new RichMender(schedule, seats, frozenBefore, fixed, effort);
  mender.mend(hit, options.mostOthersMoved ?? OTHERS_FOR_EACH * hit.length);
  const mended = planOf(instance, schedule, seats);
  const moved = instance.requests.flatMap((_, r) => (mended.slots[r] !== null && differs(plan, mended, r) ? [r] : []));
  const lost = [...struck, ...wanted].filter((r) => mended.slots[r] === null).sort((x, y) => x - y);
  const gone = lost.filter((r) => struck.includes(r));
  const touched = new Set(
    [...moved, ...gone, ...cancelled].flatMap((r) => [instance.requests[r]!.a, instance.requests[r]!.b]),
  );
  return {
    plan: mended,
    moved,
    madeWay: [...mender.madeWay].sort((x, y) => x - y),
    lost,
    cancelled,
    peopleTouched: [...touched].sort((x, y) => x - y),
  };
}

interface Ground {
  readonly schedule: RichSchedule;
  readonly seats: Seats;
  readonly frozenBefore: number;
  readonly cancelled: readonly number[];
}

/** Puts the meetings that can stay on the schedule. @returns them, and those that cannot */
function putUp(plan: StandingPlan, { schedule, seats, frozenBefore, cancelled }: Ground) {
  const { base, length, hallCount, present, placeLimit, slotCount } = schedule.problem;
  const standing: number[] = [];
  const struck: number[] = [];
  plan.instance.requests.forEach((_, r) => {
    const slot = plan.slots[r] ?? null;
    if (slot === null || cancelled.includes(r)) return;
    const booth = plan.resources?.booths[r] ?? null;
    const place = booth === null ? (plan.resources?.halls[r] ?? 0) : hallCount + booth;
    const table = booth === null ? (plan.tables?.[r] ?? null) : null;
    let canStay = table === null || !seats.isClosed(slot, length[r]!, table);
    for (let s = slot; s < slot + length[r]!; s += 1) {
      if (placeLimit[place * slotCount + s] === 0) canStay = false;
      for (const p of [base.a[r]!, base.b[r]!]) if (present[p * slotCount + s] === 0) canStay = false;
    }
    if (!canStay && slot >= frozenBefore) {
      struck.push(r);
      return;
    }
    schedule.place(r, slot, place, plan.resources?.interpreters[r] ?? -1);
    if (table !== null) seats.take(r, slot, length[r]!, table);
    standing.push(r);
  });
  return { standing, struck };
}

function wantedRequests(disturbances: readonly Disturbance[], { instance, slots }: StandingPlan): number[] {
  let next = instance.requests.length;
  return disturbances.flatMap((what) => {
    if (what.kind === 'added-pairing') return [next++];
    return what.kind === 'wanted-pairing' && (slots[what.request] ?? null) === null ? [what.request] : [];
  });
}

function planOf(instance: Instance, schedule: RichSchedule, seats: Seats): Required<StandingPlan> {
  const { placeHall, hallCount } = schedule.problem;
  const orNull = (n: number): number | null => (n < 0 ? null : n);
  return {
    instance,
    slots: Array.from(schedule.slotOf, orNull),
    tables: Array.from(schedule.slotOf, (_, r) => seats.tableOf(r)),
    resources: {
      halls: Array.from(schedule.placeOf, (k) => (k < 0 ? null : placeHall[k]!)),
      booths: Array.from(schedule.placeOf, (k) => orNull(k - hallCount)),
      interpreters: Array.from(schedule.interpreterOf, orNull),
    },
  };
}

function differs(before: StandingPlan, after: Required<StandingPlan>, r: number): boolean {
  return (
    (before.slots[r] ?? null) !== after.slots[r] ||
    (before.tables?.[r] ?? null) !== after.tables[r] ||
    (before.resources?.booths[r] ?? null) !== after.resources.booths[r] ||
    (before.resources?.interpreters[r] ?? null) !== after.resources.interpreters[r]
  );
}
