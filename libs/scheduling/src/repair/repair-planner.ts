import type { Disturbance, RepairOptions } from './disturbance';
import { mend } from './mend';
import { MendedBoard } from './mended-board';
import { PlanBoard } from './plan-board';
import { FairBound, peopleBeyond } from './fair-bound';
import { plainGround } from './plain-ground';
import { presentRepair } from './present-repair';
import type { RepairPreview } from './repair-preview';
import type { RepairPlanning } from './repair-planning';
import type { Place, StandingPlan } from './standing-plan';
import { strike, type Struck } from './struck';
import { whyNot } from '../explain/why-not';

/** Placings tried at most in one repair: some 10 to 20 ms on one core of 2026. */
const DEFAULT_EFFORT = 100_000;
const OTHERS_FOR_EACH = 2;

/**
 * Repairs a plan while the day runs. Built once from the standing plan; each repair then touches only what a disturbance
 * hits. In this order: as many of the hit meetings as possible keep a place, the fewest people are touched, most weight
 * is kept, fewest breaks are added. A meeting that was not hit may make way but never loses its place, and personal
 * maxima, locks, precedences and tables hold as in `judge`. The fairness bound on breaks comes before all of that: a meeting
 * loses its place rather than that more people are beyond it.
 */
export class RepairPlanner implements RepairPlanning {
  /** The plan as it stands; whoever reads it leaves it as it is. */
  readonly board: PlanBoard;
  private readonly breaks: Int32Array;
  private weight = 0;
  private totalBreaks = 0;

  /**
   * @throws StandingPlanError if two meetings of the plan want one person or one table
   * @throws RangeError for an instance with resources, which `repairPlanner` gives the right planner for
   */
  constructor(plan: StandingPlan) {
    this.board = new PlanBoard(plan);
    this.breaks = new Int32Array(this.board.personCount);
    for (let p = 0; p < this.breaks.length; p += 1) this.recount(p);
    this.board.slotOf.forEach((s, r) => {
      if (s >= 0) this.weight += this.board.requests[r]!.weight;
    });
  }

  /** What mending would change; nothing is changed. @throws RangeError for a disturbance of what there is not */
  preview(disturbances: readonly Disturbance[], options: RepairOptions = {}): RepairPreview {
    return this.during(disturbances, options, (preview) => preview);
  }

  during<T>(disturbances: readonly Disturbance[], options: RepairOptions, look: (preview: RepairPreview) => T): T {
    const { preview, undo } = this.repair(disturbances, options);
    try {
      return look(preview);
    } finally {
      undo();
    }
  }

  /** Mends, and goes on from the mended plan and what is true since the disturbance. */
  commit(disturbances: readonly Disturbance[], options: RepairOptions = {}): RepairPreview {
    const { preview } = this.repair(disturbances, options);
    for (const p of preview.peopleTouched) this.recount(p);
    for (const what of disturbances) if (what.kind === 'away') this.recount(what.person);
    this.weight = preview.weightAfter;
    return preview;
  }

  /** Slots and tables as they stand; pairings added since come last. */
  plan(): { slots: (number | null)[]; tables: (number | null)[] } {
    return this.board.toPlan();
  }

  private recount(p: number): void {
    const breaks = this.board.breaksOf(p);
    this.totalBreaks += breaks - this.breaks[p]!;
    this.breaks[p] = breaks;
  }

  /** Breaks of everybody as they are on the board; only those concerned are counted anew. */
  private breaksSince(struck: Struck, placed: readonly number[] = []): (person: number) => number {
    const { board } = this;
    const changed = new Set(struck.away);
    for (const r of [...struck.hit, ...struck.cancelled, ...placed]) {
      const { a, b } = board.requests[r]!;
      changed.add(a).add(b);
    }
    return (p) => (changed.has(p) ? board.breaksOf(p) : this.breaks[p]!);
  }

  private repair(disturbances: readonly Disturbance[], options: RepairOptions) {
    const { board } = this;
    const { frozenBefore = 0, effort = DEFAULT_EFFORT } = options;
    const struck = strike(board, disturbances, frozenBefore);
    const fixed = new Set(options.pinned);
    const pinned = struck.hit.filter((r) => fixed.has(r) && struck.from.has(r));
    const displaced = struck.hit.filter((r) => !pinned.includes(r));
    const fair = new FairBound(this.breaks.length, this.breaksSince(struck), this.board.rules.fairness);
    const ground = plainGround(board, { frozenBefore, fixed, breaksBefore: this.breaks, fair });
    const mostOthers = options.mostOthersMoved ?? OTHERS_FOR_EACH * displaced.length;
    const { placings, proved } = mend(ground, displaced, { mostOthers, effort });
    const mended = new MendedBoard(board, struck, placings);
    const { requests } = board;
    const after = {
      requests,
      hit: struck.hit,
      cancelled: struck.cancelled,
      away: struck.away,
      placed: mended.placed,
      from: mended.from,
      placeOf: (r: number) => (board.slotOf[r]! < 0 ? null : { slot: board.slotOf[r]!, table: board.tableOf[r]! }),
      breaksOf: (p: number) => board.breaksOf(p),
      explain: (r: number) => whyNot(board, r, frozenBefore),
      isOpen: ({ slot, table }: Place) => board.seats[slot * board.tableCount + table!] === -1,
    };
    const preview = presentRepair(after, {
      pinned,
      proved,
      unfair: peopleBeyond(this.breaks.length, this.breaksSince(struck, mended.placed), this.board.rules.fairness),
      breaksBefore: this.breaks,
      totalBreaksBefore: this.totalBreaks,
      weightBefore: this.weight,
    });
    return {
      preview,
      undo: () => {
        mended.undo();
        struck.undo();
      },
    };
  }
}
