import { CLOSED, type PlanBoard } from './plan-board';
import { checkDisturbances } from './check-disturbances';
import type { Disturbance } from './disturbance';

/** A place of a plan without resources. */
export interface PlainPlace {
  readonly slot: number;
  readonly table: number;
}

/** What a disturbance does to the board before anything is mended. */
export interface Struck {
  /** Held meetings that cannot stay, and pairs that want a place; already off the board. */
  readonly hit: number[];
  readonly cancelled: number[];
  /** Where those that were held stood. */
  readonly from: Map<number, PlainPlace>;
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
  const from = new Map<number, PlainPlace>();
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
    // A plan without resources has neither interpreters nor booths.
    'interpreter-away': () => undefined,
    'closed-booth': () => undefined,
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
  const { personCount, tableCount, slotCount, requests } = board;
  checkDisturbances(disturbances, { personCount, tableCount, slotCount, requestCount: requests.length });
  for (const what of disturbances) (strikeOne[what.kind] as (what: Disturbance) => void)(what);
  return { hit, cancelled, from, away, undo: () => undos.reverse().forEach((undo) => undo()) };
}
