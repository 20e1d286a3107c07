import { CLOSED, type PlanBoard } from './plan-board';
import type { Disturbance } from './disturbance';
import type { Place } from './standing-plan';

/** What a disturbance does to the board before anything is mended. */
export interface Struck {
  /** Held meetings that cannot stay, and pairs that want a place; already off the board. */
  readonly hit: number[];
  readonly cancelled: number[];
  /** Where those that were held stood. */
  readonly from: Map<number, Place>;
  /** People who are away now, whether they had meetings or not. */
  readonly away: readonly number[];
  /** Takes everything back, the newest first; the hit and cancelled meetings stand again. */
  readonly undo: () => void;
}

/** Puts disturbances on the board. Meetings in slots before `frozenBefore` have begun and are never hit. */
export function strike(board: PlanBoard, disturbances: readonly Disturbance[], frozenBefore: number): Struck {
  const undos: (() => void)[] = [];
  const hit: number[] = [];
  const cancelled: number[] = [];
  const from = new Map<number, Place>();
  const lift = (r: number, into: number[]): void => {
    const [slot, table] = [board.slotOf[r]!, board.tableOf[r]!];
    if (slot < frozenBefore) return;
    board.remove(r);
    undos.push(() => board.place(r, slot, table));
    from.set(r, { slot, table });
    into.push(r);
  };
  const close = (s: number, table: number): void => {
    const occupant = board.seats[s * board.tableCount + table];
    if (occupant === undefined || occupant === CLOSED) return;
    if (occupant >= 0) lift(occupant, hit);
    board.closeTable(s, table);
    undos.push(() => board.openTable(s, table));
  };
  const away = disturbances.flatMap((what) => (what.kind === 'away' ? [what.person] : []));
  const strikeOne: { [K in Disturbance['kind']]: (what: Extract<Disturbance, { kind: K }>) => void } = {
    away: ({ person, fromSlot = 0, untilSlot = board.slotCount }) => {
      for (let s = Math.max(fromSlot, frozenBefore); s < Math.min(untilSlot, board.slotCount); s += 1) {
        const i = person * board.slotCount + s;
        if (board.at[i]! >= 0) lift(board.at[i]!, hit);
        const before = board.available[i]!;
        if (before === 0) continue;
        board.available[i] = 0;
        undos.push(() => (board.available[i] = before));
      }
    },
    'closed-table': ({ table, slots }) => {
      const all = slots ?? Array.from({ length: board.slotCount }, (_, s) => s);
      for (const s of all) if (s >= frozenBefore) close(s, table);
    },
    'cancelled-slot': ({ slot }) => {
      if (slot >= frozenBefore) for (let t = 0; t < board.tableCount; t += 1) close(slot, t);
    },
    'cancelled-meeting': ({ request }) => {
      const struckBefore = hit.indexOf(request);
      if (struckBefore >= 0) cancelled.push(...hit.splice(struckBefore, 1).filter((r) => from.has(r)));
      else if (board.slotOf[request]! >= 0) lift(request, cancelled);
    },
    'wanted-pairing': ({ request }) => {
      const isStruck = hit.includes(request) || cancelled.includes(request);
      if (board.slotOf[request]! < 0 && !isStruck) hit.push(request);
    },
    'added-pairing': ({ pairing }) => {
      hit.push(board.addRequest(pairing));
      undos.push(() => board.dropLastRequest());
    },
  };
  for (const what of disturbances) checkRange(board, what);
  for (const what of disturbances) (strikeOne[what.kind] as (what: Disturbance) => void)(what);
  return { hit, cancelled, from, away, undo: () => undos.reverse().forEach((undo) => undo()) };
}

/** @throws RangeError if the disturbance names a person, slot, table or request that there is not */
function checkRange(board: PlanBoard, what: Disturbance): void {
  const isIndex = (n: number, limit: number): boolean => Number.isInteger(n) && n >= 0 && n < limit;
  const person = (p: number): boolean => isIndex(p, board.personCount);
  const sound: { [K in Disturbance['kind']]: (what: Extract<Disturbance, { kind: K }>) => boolean } = {
    away: (away) => person(away.person),
    'closed-table': ({ table, slots = [] }) =>
      isIndex(table, board.tableCount) && slots.every((s) => isIndex(s, board.slotCount)),
    'cancelled-slot': ({ slot }) => isIndex(slot, board.slotCount),
    'cancelled-meeting': ({ request }) => isIndex(request, board.requests.length),
    'wanted-pairing': ({ request }) => isIndex(request, board.requests.length),
    'added-pairing': ({ pairing: { a, b } }) => person(a) && person(b) && a !== b,
  };
  if (!(sound[what.kind] as (what: Disturbance) => boolean)(what)) {
    throw new RangeError(`No such person, slot, table or request: ${JSON.stringify(what)}`);
  }
}
