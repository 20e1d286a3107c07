import type { Incident } from '@handsel/contracts';
import type { Disturbance } from '@handsel/scheduling';
import type { ResourceKind, Stretch } from '../resources/availability.repository';
import type { TimetableInput } from '../timetable-input';
import type { StandingBoard } from './standing-board';

/** A slot of the convention with its end. */
export interface Slot extends Stretch {
  index: number;
}

/** What an incident means: for the planner, and for what is blocked once it is repaired. */
export interface IncidentEffects {
  disturbances: Disturbance[];
  blocks: { kind: ResourceKind; resourceIds: string[]; stretch: Stretch } | null;
  /** True where the incident takes this table away in this slot; both are indices of the convention. */
  closes: (slotIndex: number, tableIndex: number) => boolean;
}

/** The slots of a convention with their ends. */
export const slotsOf = ({ slots, slotMinutes }: TimetableInput): Slot[] =>
  slots.map(({ index, startsAt }) => ({
    index,
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + slotMinutes * 60_000).toISOString(),
  }));

/**
 * Slots that have begun by now, which nobody repairs any more. After the last slot of all nothing counts as begun: then
 * it is a rehearsal, and everything may be tried.
 */
export function begunSlots(slots: readonly Slot[], now: Date): number {
  const last = slots.at(-1);
  if (!last || Date.parse(last.endsAt) <= now.getTime()) return 0;
  return slots.filter(({ startsAt }) => Date.parse(startsAt) <= now.getTime()).length;
}

/**
 * @param board the timetable as it stands
 * @param tables the convention's tables by id, with their indices
 * @param frozen slots that have begun: nothing is blocked in them
 */
export function effectsOf(
  incident: Incident,
  board: StandingBoard,
  slots: readonly Slot[],
  tables: ReadonlyMap<string, number>,
  frozen: number,
): IncidentEffects {
  const stretch = clip(stretchOf(incident, slots), slots[frozen]?.startsAt);
  if (!stretch) return { disturbances: [], blocks: null, closes: () => false };
  const struck = slots.flatMap((slot, position) => (overlap(slot, stretch) ? [position] : []));
  const struckSlots = new Set(struck.map((position) => slots[position]!.index));
  if (incident.kind === 'late-arrival' || incident.kind === 'no-show') {
    const person = board.built.participantIds.indexOf(incident.participantId);
    const [first, last] = [struck[0], struck.at(-1)];
    const away: Disturbance[] =
      person >= 0 && first !== undefined && last !== undefined
        ? [{ kind: 'away', person, fromSlot: first, untilSlot: last + 1 }]
        : [];
    return {
      disturbances: away,
      blocks: { kind: 'person', resourceIds: [incident.participantId], stretch },
      closes: () => false,
    };
  }
  if (incident.kind === 'interpreter-away') {
    const interpreter = board.built.interpreterIds.indexOf(incident.interpreterId);
    const [first, last] = [struck[0], struck.at(-1)];
    const away: Disturbance[] =
      interpreter >= 0 && first !== undefined && last !== undefined
        ? [{ kind: 'interpreter-away', interpreter, fromSlot: first, untilSlot: last + 1 }]
        : [];
    return {
      disturbances: away,
      blocks: { kind: 'interpreter', resourceIds: [incident.interpreterId], stretch },
      closes: () => false,
    };
  }
  if (incident.kind === 'cancelled-hour')
    return {
      disturbances: struck.map((slot) => ({ kind: 'cancelled-slot' as const, slot })),
      blocks: { kind: 'table', resourceIds: [...tables.keys()], stretch },
      closes: (slotIndex) => struckSlots.has(slotIndex),
    };
  const index = tables.get(incident.tableId)!;
  const spot = board.built.places.spotOf(index);
  const sit = board.stands.flatMap((at, request) => (at?.tableIndex === index ? [request] : []));
  return {
    disturbances: struck.flatMap((slot): Disturbance[] => {
      if (!spot || !board.built.places.isOpen(index, slots[slot]!.index)) return [];
      if (spot.booth === undefined) return [{ kind: 'closed-table', table: spot.table, slots: [slot] }];
      return [{ kind: 'closed-booth', booth: spot.booth, slots: [slot], sit }];
    }),
    blocks: { kind: 'table', resourceIds: [incident.tableId], stretch },
    closes: (slotIndex, tableIndex) => tableIndex === index && struckSlots.has(slotIndex),
  };
}

function stretchOf(incident: Incident, slots: readonly Slot[]): Stretch {
  const [first, last] = [slots[0]!.startsAt, slots.at(-1)!.endsAt];
  if (incident.kind === 'late-arrival') return { startsAt: first, endsAt: incident.until };
  if (incident.kind === 'no-show') return { startsAt: incident.from, endsAt: last };
  if (incident.kind === 'interpreter-away') return { startsAt: incident.from, endsAt: incident.until };
  return { startsAt: incident.startsAt, endsAt: incident.endsAt };
}

/** From the first slot that has not begun on; null where nothing is left. */
function clip({ startsAt, endsAt }: Stretch, earliest: string | undefined): Stretch | null {
  if (earliest === undefined) return null;
  const from = Math.max(Date.parse(startsAt), Date.parse(earliest));
  return from < Date.parse(endsAt) ? { startsAt: new Date(from).toISOString(), endsAt } : null;
}

const overlap = (one: Stretch, other: Stretch): boolean =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt);
