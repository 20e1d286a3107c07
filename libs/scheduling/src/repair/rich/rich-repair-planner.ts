import { richWhyNot } from '../../explain/rich/rich-why-not';
import type { MeetingRequest } from '../../model/instance';
import { checkDisturbances } from '../check-disturbances';
import type { Disturbance, RepairOptions } from '../disturbance';
import { FairBound, peopleBeyond } from '../fair-bound';
import { mend } from '../mend';
import { presentRepair } from '../present-repair';
import type { RepairPlanning } from '../repair-planning';
import type { RepairPreview } from '../repair-preview';
import type { Place, StandingPlan } from '../standing-plan';
import { extendedBoard } from './extended-board';
import { RichBoard, type Seat } from './rich-board';
import { richGround, settleRich } from './rich-ground';
import { strikeRich } from './rich-struck';

/** Questions asked at most in one repair: some 20 ms on one core of 2026. */
const DEFAULT_EFFORT = 20_000;
const OTHERS_FOR_EACH = 2;

/**
 * `RepairPlanner` for a plan with halls, booths, interpreters, long meetings, buffers, rest or exclusions of requests. The
 * same order of what counts. It is built once; only a pairing that the instance does not know has it built anew.
 */
export class RichRepairPlanner implements RepairPlanning {
  /** The plan as it stands; whoever reads it leaves it as it is. */
  board: RichBoard;

  /** @throws StandingPlanError if two meetings of the plan want one person, interpreter or table */
  constructor(plan: StandingPlan) {
    this.board = new RichBoard(plan);
  }

  preview(disturbances: readonly Disturbance[], options: RepairOptions = {}): RepairPreview {
    return this.during(disturbances, options, (preview) => preview);
  }

  during<T>(disturbances: readonly Disturbance[], options: RepairOptions, look: (preview: RepairPreview) => T): T {
    const before = this.board;
    const { preview, undo, board } = this.repair(disturbances, options);
    this.board = board;
    try {
      return look(preview);
    } finally {
      this.board = before;
      undo();
    }
  }

  commit(disturbances: readonly Disturbance[], options: RepairOptions = {}): RepairPreview {
    const { preview, board } = this.repair(disturbances, options);
    this.board = board;
    return preview;
  }

  plan(): Omit<StandingPlan, 'instance'> {
    return this.board.toPlan();
  }

  private repair(disturbances: readonly Disturbance[], options: RepairOptions) {
    const { frozenBefore = 0, effort = DEFAULT_EFFORT } = options;
    const pairings = disturbances.flatMap((what) => (what.kind === 'added-pairing' ? [what.pairing] : []));
    this.check(disturbances);
    const { board, added } = this.boardWith(pairings);
    const { schedule, problem } = board;
    const { personCount } = problem.base;
    const { fairness } = board.instance;
    const breaksOf = (p: number): number => schedule.breaksOf(p);
    const breaksBefore = Array.from({ length: personCount }, (_, p) => breaksOf(p));
    const [totalBreaksBefore, weightBefore] = [schedule.breaks, schedule.weight];
    const struck = strikeRich(board, disturbances, frozenBefore, added);
    const fixed = new Set(options.pinned);
    const pinned = struck.hit.filter((r) => fixed.has(r) && struck.from.has(r));
    const displaced = struck.hit.filter((r) => !pinned.includes(r));
    const fair = new FairBound(personCount, breaksOf, fairness);
    const ground = richGround(board, { frozenBefore, fixed, fair });
    const mostOthers = options.mostOthersMoved ?? OTHERS_FOR_EACH * displaced.length;
    const mended = mend(ground, displaced, { mostOthers, effort });
    const before = new Map([...struck.from].map(([r, seat]) => [r, board.name(seat)]));
    const origins = new Map(struck.from);
    for (const [r] of mended.placings) {
      if (!board.isHeld(r)) continue;
      before.set(r, board.name(board.seatOf(r)));
      origins.set(r, board.seatOf(r));
    }
    const unsettle = settleRich(board, mended.placings);
    const placed = mended.placings.map(([r]) => r);
    for (const r of placed) keepTable(board, r, origins.get(r));
    const nobodyMadeWay = placed.every((r) => struck.hit.includes(r)) && placed.length === displaced.length;
    const after = {
      requests: board.requests,
      hit: struck.hit,
      cancelled: struck.cancelled,
      away: struck.away,
      placed,
      from: before,
      placeOf: (r: number) => (board.isHeld(r) ? board.name(board.seatOf(r)) : null),
      breaksOf,
      explain: (r: number) => richWhyNot(board, r, frozenBefore),
      isOpen: (place: Place) => isOpen(board, place),
    };
    const preview = presentRepair(after, {
      pinned,
      // Which table a long meeting gets is not searched.
      proved: mended.proved && (problem.longest === 1 || nobodyMadeWay),
      unfair: peopleBeyond(personCount, breaksOf, fairness),
      breaksBefore,
      totalBreaksBefore,
      weightBefore,
    });
    return {
      preview,
      board,
      undo: () => {
        unsettle();
        struck.changes.undo();
      },
    };
  }

  private check(disturbances: readonly Disturbance[]): void {
    const { problem, ranges, requests, slotCount } = this.board;
    const { interpreterCount, boothCount } = problem;
    checkDisturbances(disturbances, {
      personCount: problem.base.personCount,
      tableCount: ranges.tableCount,
      slotCount,
      requestCount: requests.length,
      interpreterCount,
      boothCount,
    });
  }

  private boardWith(pairings: readonly MeetingRequest[]): { board: RichBoard; added: number[] } {
    const first = this.board.requests.length;
    return {
      board: pairings.length === 0 ? this.board : extendedBoard(this.board, pairings),
      added: pairings.map((_, i) => first + i),
    };
  }
}

/** Seats r at its own table again, or where one of the two sits just before or after, if that is free. */
function keepTable(board: RichBoard, r: number, origin: Seat | undefined): void {
  const seat = board.remove(r);
  const wishes = [origin?.table ?? -1, ...tablesAround(board, r, seat)];
  const hall = seat.place;
  const table =
    seat.table < 0 ? undefined : wishes.find((wish) => wish >= 0 && board.freeTable(r, seat.slot, hall, wish) === wish);
  board.place(r, table === undefined ? seat : { ...seat, table });
}

function tablesAround(board: RichBoard, r: number, { slot }: Seat): number[] {
  const { at } = board.schedule;
  const { dayOf } = board.problem;
  const { a, b } = board.requests[r]!;
  const around = [slot - 1, slot + board.lengthOf(r)].filter((s) => dayOf[s] === dayOf[slot]);
  return [a, b].flatMap((p) =>
    around.flatMap((s) => {
      const other = at[p * board.slotCount + s]!;
      return other >= 0 ? [board.tableOf[other]!] : [];
    }),
  );
}

function isOpen({ problem, schedule, seats, ranges }: RichBoard, { slot, table, booth }: Place): boolean {
  if (table !== null) return seats[slot * ranges.tableCount + table] === -1;
  const cell = (problem.hallCount + booth!) * problem.slotCount + slot;
  return schedule.cells[cell]!.length < problem.placeLimit[cell]!;
}
