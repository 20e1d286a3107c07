import { commonSlotCount, whyNot } from '../explain/why-not';
import type { MendedBoard } from './mended-board';
import type { RepairLoss, RepairMove, RepairPreview } from './repair-preview';
import type { Place } from './standing-plan';

export interface RepairFacts {
  readonly pinned: readonly number[];
  readonly proved: boolean;
  readonly frozenBefore: number;
  /** Breaks of each person before the repair, and of all in the standing plan. */
  readonly breaksBefore: Int32Array;
  readonly totalBreaksBefore: number;
  readonly weightBefore: number;
}

/** Says what has changed on a mended board. */
export function presentRepair(mended: MendedBoard, facts: RepairFacts): RepairPreview {
  const { board, struck, from, placed } = mended;
  const isHit = new Set(struck.hit);
  const moves = placed.map((request): RepairMove => {
    const to = { slot: board.slotOf[request]!, table: board.tableOf[request]! };
    return { request, from: from.get(request) ?? null, to, hit: isHit.has(request) };
  });
  const lost = rising(struck.hit.filter((r) => board.slotOf[r]! < 0)).map((request): RepairLoss => {
    const code = facts.pinned.includes(request) ? 'PINNED' : whyNot(board, request, facts.frozenBefore);
    const commonSlots = commonSlotCount(board, request, facts.frozenBefore);
    return { request, from: from.get(request) ?? null, code, commonSlots };
  });
  const cancelled = rising(struck.cancelled);
  const pairs = (requests: readonly number[]): Set<number> =>
    new Set(requests.flatMap((r) => [board.requests[r]!.a, board.requests[r]!.b]));
  const struckPeople = pairs([...struck.hit, ...cancelled]);
  const touched = rising(
    pairs([...placed, ...lost.filter(({ from: had }) => had).map((loss) => loss.request), ...cancelled]),
  );
  const weightOf = (requests: readonly number[]): number =>
    requests.reduce((sum, r) => sum + board.requests[r]!.weight, 0);
  const won = weightOf(moves.filter((move) => !move.from).map(({ request }) => request));
  const gone = weightOf([...lost.filter((loss) => loss.from).map(({ request }) => request), ...cancelled]);
  const counted = new Set([...touched, ...struck.away]);
  const added = [...counted].reduce((sum, p) => sum + board.breaksOf(p) - facts.breaksBefore[p]!, 0);
  return {
    moves,
    lost,
    cancelled,
    peopleTouched: touched,
    peopleMadeWay: touched.filter((p) => !struckPeople.has(p)),
    weightBefore: facts.weightBefore,
    weightAfter: facts.weightBefore + won - gone,
    breaksBefore: facts.totalBreaksBefore,
    breaksAfter: facts.totalBreaksBefore + added,
    freed: freedPlaces(mended),
    proved: facts.proved,
  };
}

function freedPlaces({ board, from }: MendedBoard): Place[] {
  return [...from.values()]
    .filter(({ slot, table }) => board.seats[slot * board.tableCount + table] === -1)
    .sort((x, y) => x.slot - y.slot || x.table - y.table);
}

function rising(values: Iterable<number>): number[] {
  return [...values].sort((x, y) => x - y);
}
