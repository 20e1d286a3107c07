import type { Disturbance } from '../disturbance';
import { RichChanges } from './rich-changes';
import { CLOSED, type RichBoard, type Seat } from './rich-board';

/** What disturbances do to a board with resources before anything is mended: see `Struck`. */
export interface RichStruck {
  /** Held meetings that cannot stay, and pairs that want a place; already off the board. */
  readonly hit: number[];
  readonly cancelled: number[];
  readonly from: Map<number, Seat>;
  readonly away: readonly number[];
  readonly changes: RichChanges;
}

/**
 * Puts disturbances on the board. Meetings that began before `frozenBefore` are never hit, and keep their table.
 * @param added indices of the pairings that the disturbances add, which the board knows already
 */
export function strikeRich(
  board: RichBoard,
  disturbances: readonly Disturbance[],
  frozenBefore: number,
  added: readonly number[],
): RichStruck {
  const changes = new RichChanges(board);
  const hit: number[] = [];
  const cancelled: number[] = [];
  const from = new Map<number, Seat>();
  const { slotCount, problem, ranges } = board;
  const { hallCount, base, placeLimit } = problem;
  const lift = (r: number, into: number[]): void => {
    if (!board.isHeld(r) || board.schedule.slotOf[r]! < frozenBefore) return;
    from.set(r, changes.lift(r));
    into.push(r);
  };
  const stayAway = (actor: number, fromSlot = 0, untilSlot = slotCount): void => {
    for (let s = Math.max(fromSlot, frozenBefore); s < Math.min(untilSlot, slotCount); s += 1) {
      for (const r of board.meetingsOf(actor, s, s + 1)) lift(r, hit);
      changes.setPresence(actor, s, false);
    }
  };
  const closeTable = (s: number, table: number): void => {
    const cell = s * ranges.tableCount + table;
    if (s < frozenBefore) return;
    if (board.seats[cell]! >= 0) lift(board.seats[cell]!, hit);
    if (board.seats[cell] !== CLOSED && board.seats[cell]! < 0) changes.closeTable(s, table);
  };
  const closeBooth = (s: number, place: number, count: number, sit: readonly number[] = []): void => {
    if (s < frozenBefore) return;
    const cell = place * slotCount + s;
    changes.addPlaces(place, s, -count);
    const weight = (r: number): number => base.weight[r]!;
    const sits = (r: number): number => Number(sit.includes(r));
    const there = [...board.schedule.cells[cell]!].sort((x, y) => sits(y) - sits(x) || weight(x) - weight(y) || x - y);
    for (const r of there) if (board.schedule.cells[cell]!.length > placeLimit[cell]!) lift(r, hit);
  };
  const all = Array.from({ length: slotCount }, (_, s) => s);
  const toAdd = [...added];
  const strikeOne: { [K in Disturbance['kind']]: (what: Extract<Disturbance, { kind: K }>) => void } = {
    away: ({ person, fromSlot, untilSlot }) => stayAway(person, fromSlot, untilSlot),
    'interpreter-away': ({ interpreter, fromSlot, untilSlot }) =>
      stayAway(base.personCount + interpreter, fromSlot, untilSlot),
    'closed-table': ({ table, slots = all }) => slots.forEach((s) => closeTable(s, table)),
    'closed-booth': ({ booth, slots = all, sit }) => slots.forEach((s) => closeBooth(s, hallCount + booth, 1, sit)),
    'cancelled-slot': ({ slot }) => {
      for (let table = 0; table < ranges.tableCount; table += 1) closeTable(slot, table);
      for (let k = hallCount; k < hallCount + problem.boothCount; k += 1)
        closeBooth(slot, k, slotCount + base.requestCount);
    },
    'cancelled-meeting': ({ request }) => {
      const struckBefore = hit.indexOf(request);
      if (struckBefore >= 0) cancelled.push(...hit.splice(struckBefore, 1).filter((r) => from.has(r)));
      else lift(request, cancelled);
    },
    'wanted-pairing': ({ request }) => {
      const isStruck = hit.includes(request) || cancelled.includes(request);
      if (!board.isHeld(request) && !isStruck) hit.push(request);
    },
    'added-pairing': () => hit.push(toAdd.shift()!),
  };
  for (const what of disturbances) (strikeOne[what.kind] as (what: Disturbance) => void)(what);
  const away = disturbances.flatMap((what) => (what.kind === 'away' ? [what.person] : []));
  return { hit, cancelled, from, away, changes };
}
