import { DISPLACING_COSTS, DisplacingSearch, type DisplacingLimits } from './displacing-search';
import type { PlanBoard } from './plan-board';

export interface MendLimits extends DisplacingLimits {
  /** Breaks of each person in the plan before it is mended. */
  readonly breaksBefore: Int32Array;
}

/**
 * The search on a plain plan: each displaced meeting in every slot. In a plan with the fewest moved meetings every one
 * that moved lies where another wants to go (else it could have stayed), so this reaches every such plan: unless the
 * effort runs out, the result is the best there is.
 */
export class MendSearch extends DisplacingSearch<number> {
  /** Tables that are free in the slots to come, over all of them. */
  private places = 0;

  constructor(
    private readonly board: PlanBoard,
    protected override readonly limits: MendLimits,
    settled: ReadonlySet<number> = new Set(),
  ) {
    super(board.requests, board.personCount, limits, settled);
  }

  /** Tables that are free in the slots to come, over all of them. */
  countPlaces(): number {
    let places = 0;
    for (let s = this.limits.frozenBefore; s < this.board.slotCount; s += 1) {
      places += this.board.open[s]! - this.board.used[s]!;
    }
    return places;
  }

  protected begin(hit: readonly number[]): boolean {
    this.places = this.countPlaces();
    return this.limits.fair.isBounded || (this.places > 0 && !this.isHopeless(hit));
  }

  protected idleSlots(p: number): number {
    const { slotCount, available, at, open } = this.board;
    const row = p * slotCount;
    let idle = 0;
    for (let s = this.limits.frozenBefore; s < slotCount; s += 1) {
      if (available[row + s] === 1 && at[row + s]! < 0 && open[s]! > 0) idle += 1;
    }
    return idle;
  }

  protected forcedLosses(): number {
    return Math.max(0, this.queue.length - this.places);
  }

  protected slotOf(r: number): number {
    return this.board.slotOf[r]!;
  }

  protected breaksOf(p: number): number {
    return this.board.breaksOf(p);
  }

  /** Breaks more than before, over all people of the meetings that moved or were lost. */
  protected countBreaks(people: readonly number[]): number {
    let breaks = 0;
    for (const p of new Set(people)) breaks += this.board.breaksOf(p) - this.limits.breaksBefore[p]!;
    return breaks;
  }

  protected placeFree(r: number): void {
    const { board } = this;
    const origin = this.making.get(r);
    for (let s = this.limits.frozenBefore; s < board.slotCount; s += 1) {
      if (s !== origin && board.used[s]! < board.open[s]! && this.spend() && board.fits(r, s)) {
        this.placeAndDescend(r, s);
      }
    }
  }

  protected placeWithOthers(r: number): void {
    const origin = this.making.get(r);
    for (let s = this.limits.frozenBefore; s < this.board.slotCount; s += 1) {
      if (s !== origin && this.spend()) this.makeWay(r, s);
    }
  }

  private placeAndDescend(r: number, s: number): void {
    this.board.place(r, s, this.board.freeTable(s));
    this.places -= 1;
    this.descendWith(r, s);
    this.places += 1;
    this.board.remove(r);
  }

  /** Puts r into slot s after whatever stands in the way has left; nothing if that cannot be. */
  private makeWay(r: number, s: number): void {
    const { board } = this;
    const { a, b } = board.requests[r]!;
    const busy = Number(board.at[a * board.slotCount + s]! >= 0) + Number(board.at[b * board.slotCount + s]! >= 0);
    // A pair may ask for each other twice: then both are in one meeting.
    if (busy - 1 > this.mostOthers - this.making.size) return;
    const inTheWay = this.inTheWay(r, s);
    if (!inTheWay || this.making.size + inTheWay.length > this.mostOthers) return;
    const withTable = board.used[s]! < board.open[s]! || inTheWay.some((other) => board.slotOf[other] === s);
    if (withTable) {
      if (inTheWay.length > 0) this.displaceAndDescend(r, s, inTheWay);
      return;
    }
    if (this.making.size + inTheWay.length === this.mostOthers) return;
    const start = s * board.tableCount;
    for (let i = start; i < start + board.tableCount; i += 1) {
      const other = board.seats[i]!;
      if (other < 0 || !this.canMakeWay(other)) continue;
      if (!this.spend()) return;
      this.displaceAndDescend(r, s, [...inTheWay, other]);
    }
  }

  /** Meetings that have to leave for r to be in s, tables aside; undefined if no moving helps. */
  private inTheWay(r: number, s: number): number[] | undefined {
    const { board } = this;
    const { a, b } = board.requests[r]!;
    const { slotCount, available, at } = board;
    if (board.open[s] === 0 || available[a * slotCount + s] !== 1 || available[b * slotCount + s] !== 1)
      return undefined;
    if (!board.rules.isAllowed(board.requests[r]!, s)) return undefined;
    const [ofA, ofB] = [at[a * slotCount + s]!, at[b * slotCount + s]!];
    if ((ofA >= 0 && !this.canMakeWay(ofA)) || (ofB >= 0 && !this.canMakeWay(ofB))) return undefined;
    const found = board.rules.outOfOrder(r, s, board.slotOf).filter((other) => other !== ofA && other !== ofB);
    if (found.some((other) => !this.canMakeWay(other))) return undefined;
    if (ofA >= 0) found.push(ofA);
    if (ofB >= 0 && ofB !== ofA) found.push(ofB);
    return found;
  }

  private displaceAndDescend(r: number, s: number, others: readonly number[]): void {
    const { board } = this;
    this.effort -= DISPLACING_COSTS;
    const places = others.map((other) => [other, board.slotOf[other]!, board.tableOf[other]!] as const);
    for (const [other, slot] of places) {
      board.remove(other);
      this.places += 1;
      this.displace(other, slot);
    }
    if (board.fits(r, s)) this.placeAndDescend(r, s);
    for (const [other, slot, table] of [...places].reverse()) {
      this.undoDisplace(other);
      this.places -= 1;
      board.place(other, slot, table);
    }
  }
}
