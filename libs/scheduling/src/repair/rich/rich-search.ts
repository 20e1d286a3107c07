import { DISPLACING_COSTS, DisplacingSearch, type DisplacingLimits } from '../displacing-search';
import type { RichBoard, Seat } from './rich-board';

/**
 * The search on a plan with resources: each displaced meeting in every slot, at every place, with every interpreter.
 * Where something stands in the way, the board names meetings of which one at least has to leave, and each of them is
 * tried. Which table a meeting gets is not searched: the lowest that is free.
 */
export class RichSearch extends DisplacingSearch<Seat> {
  private takesAnyInterpreter = false;

  constructor(
    private readonly board: RichBoard,
    limits: DisplacingLimits,
    settled: ReadonlySet<number> = new Set(),
  ) {
    super(board.requests, board.problem.base.personCount, limits, settled);
  }

  /** Not known where meetings may be held at booths: then nothing is said to be lost for want of places. */
  countPlaces(): number {
    return Number.POSITIVE_INFINITY;
  }

  protected begin(hit: readonly number[]): boolean {
    // Who interprets matters only to the meetings that come after.
    this.takesAnyInterpreter = hit.length === 1 && this.mostOthers === 0;
    return this.limits.fair.isBounded || !this.isHopeless(hit);
  }

  protected idleSlots(p: number): number {
    const { slotCount, schedule, problem } = this.board;
    const row = p * slotCount;
    let idle = 0;
    for (let s = this.limits.frozenBefore; s < slotCount; s += 1) {
      if (problem.present[row + s] === 1 && schedule.at[row + s] === -1 && this.isUsed(s)) idle += 1;
    }
    return idle;
  }

  protected forcedLosses(): number {
    return 0;
  }

  protected slotOf(r: number): number {
    return this.board.schedule.slotOf[r]!;
  }

  protected breaksOf(p: number): number {
    return this.board.schedule.breaksOf(p);
  }

  protected countBreaks(): number {
    return this.board.schedule.breaks;
  }

  protected placeFree(r: number): void {
    const { board } = this;
    const origin = this.making.get(r);
    for (let slot = this.limits.frozenBefore; slot < board.slotCount; slot += 1) {
      if (!board.mayBegin(r, slot)) continue;
      for (const place of board.problem.placesOf[r]!) {
        if (!this.spend()) return;
        if (!board.fits(r, slot, place, -1)) continue;
        for (const interpreter of board.freeInterpreters(r, slot, place)) {
          if (!this.spend()) return;
          if (origin && isSame(origin, slot, place, interpreter, board)) continue;
          this.placeAndDescend(r, slot, place, interpreter);
          if (this.takesAnyInterpreter) break;
        }
      }
    }
  }

  protected placeWithOthers(r: number): void {
    const { board } = this;
    const { placesOf, interpretersOf } = board.problem;
    for (let slot = this.limits.frozenBefore; slot < board.slotCount; slot += 1) {
      if (!board.mayBegin(r, slot)) continue;
      for (const place of placesOf[r]!) {
        if (!this.spend()) return;
        // What nobody's leaving helps is not asked again for each interpreter.
        const culprits = board.culprits(r, slot, place, -1);
        if (culprits && !culprits.some((other) => this.canMakeWay(other))) continue;
        for (const interpreter of interpretersOf[r] ?? [-1]) this.makeWay(r, slot, place, interpreter, true);
      }
    }
  }

  /** False where every table and booth is closed. */
  private isUsed(slot: number): boolean {
    const { placeLimit, slotCount } = this.board.problem;
    for (let cell = slot; cell < placeLimit.length; cell += slotCount) if (placeLimit[cell]! > 0) return true;
    return false;
  }

  /** Puts r there once what stands in the way has left, one after the other. */
  private makeWay(r: number, slot: number, place: number, interpreter: number, isFirst: boolean): void {
    const { board } = this;
    if (!this.spend()) return;
    const culprits = board.culprits(r, slot, place, interpreter);
    if (culprits === undefined) {
      if (!isFirst) this.placeAndDescend(r, slot, place, interpreter);
      return;
    }
    if (this.making.size >= this.mostOthers) return;
    for (const other of [...culprits].sort((x, y) => x - y)) {
      if (!this.canMakeWay(other)) continue;
      if (this.effort <= 0) return;
      this.effort -= DISPLACING_COSTS;
      const seat = board.remove(other);
      this.displace(other, seat);
      if (this.isPromising()) this.makeWay(r, slot, place, interpreter, false);
      this.undoDisplace(other);
      board.place(other, seat);
    }
  }

  private placeAndDescend(r: number, slot: number, place: number, interpreter: number): void {
    this.board.placeAt(r, slot, place, interpreter);
    this.descendWith(r, this.board.seatOf(r));
    this.board.remove(r);
  }
}

/** True if a meeting that made way would return to where it was; another table alone may be reason enough to move. */
function isSame(origin: Seat, slot: number, place: number, interpreter: number, board: RichBoard): boolean {
  if (origin.slot !== slot || origin.place !== place || origin.interpreter !== interpreter) return false;
  return origin.table < 0 || board.seats[slot * board.ranges.tableCount + origin.table] === -1;
}
