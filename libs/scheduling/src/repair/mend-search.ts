import type { FairBound } from './fair-bound';
import { compareCosts, type MendCost } from './mend-cost';
import type { MendSearching, Mending } from './mend-ground';
import type { PlanBoard } from './plan-board';
import type { Placing } from './settle';
import { TouchedPeople } from './touched-people';

export interface MendLimits {
  readonly frozenBefore: number;
  /** Requests that may not make way. */
  readonly fixed: ReadonlySet<number>;
  /** Breaks of each person in the plan before it is mended. */
  readonly breaksBefore: Int32Array;
  /** The fairness bound, with the breaks as they are while the hit meetings are off the board. */
  readonly fair: FairBound;
}

/** A meeting that makes way costs about as much time as this many placings that are only tried. */
const DISPLACING_COSTS = 4;

/**
 * Finds places for displaced meetings: depth first, each in every slot, whatever stands there making way and being
 * displaced in turn, with bounds on how many make way. In a plan with the fewest moved meetings every one that moved
 * lies where another wants to go (else it could have stayed), so this reaches every such plan: unless the effort runs
 * out, the result is the best there is.
 */
export class MendSearch implements MendSearching<number> {
  /** Placings that may still be tried. */
  effort = 0;
  private readonly touched: TouchedPeople;
  private readonly queue: number[] = [];
  private readonly placings: Placing[] = [];
  private readonly making = new Map<number, number>();
  private readonly moved = new Set<number>();
  private readonly people: number[] = [];
  private lost = 0;
  private weightLost = 0;
  private mostOthers = 0;
  private best: MendCost = { unfair: 0, lost: 0, touched: 0, weightLost: 0, breaks: 0 };
  private bestPlacings: readonly Placing[] = [];
  private complete = true;
  /** Tables that are free in the slots to come, over all of them. */
  private places = 0;

  constructor(
    private readonly board: PlanBoard,
    private readonly limits: MendLimits,
    private readonly settled: ReadonlySet<number> = new Set(),
  ) {
    this.touched = new TouchedPeople(board.personCount);
  }

  /** These people are touched whatever happens. */
  touch(requests: Iterable<number>): void {
    for (const r of requests) for (const p of this.pair(r)) this.touched.add(p);
  }

  /**
   * The best way to place the `hit` meetings, which are off the board; the board ends as it began.
   * @param known a mending to beat, if there is one
   */
  run(hit: readonly number[], mostOthers: number, effort: number, known?: Mending<number>): Mending<number> {
    this.effort = effort;
    this.mostOthers = mostOthers;
    this.complete = true;
    this.queue.push(...hit);
    for (const r of hit) this.people.push(...this.pair(r));
    const none = this.costOf(hit, hit);
    const useKnown = known !== undefined && compareCosts(known.cost, none) < 0;
    this.best = useKnown ? known.cost : none;
    this.bestPlacings = useKnown ? known.placings : [];
    this.places = this.countPlaces();
    if (this.places > 0 || this.limits.fair.isBounded) this.descend();
    this.queue.length = 0;
    this.people.length = 0;
    return { cost: this.best, placings: this.bestPlacings, complete: this.complete };
  }

  /** What the board as it stands costs, if these meetings were displaced and the `lost` ones of them found no place. */
  costOf(displaced: readonly number[], lost: readonly number[]): MendCost {
    const weightLost = lost.reduce((sum, r) => sum + this.board.requests[r]!.weight, 0);
    const people = displaced.flatMap((r) => this.pair(r));
    const [unfair, breaks] = [this.countUnfair(people), this.countBreaks(people)];
    return { unfair, lost: lost.length, touched: this.touched.count, weightLost, breaks };
  }

  private descend(): void {
    if (!this.isPromising()) return;
    const r = this.queue.pop();
    if (r === undefined) return this.keepIfBetter();
    const origin = this.making.get(r) ?? -1;
    for (let s = this.limits.frozenBefore; s < this.board.slotCount; s += 1) {
      if (s !== origin && this.board.used[s]! < this.board.open[s]! && this.spend() && this.board.fits(r, s)) {
        this.placeAndDescend(r, s);
      }
    }
    if (this.making.size < this.mostOthers) {
      for (let s = this.limits.frozenBefore; s < this.board.slotCount; s += 1) {
        if (s !== origin && this.spend()) this.makeWay(r, s);
      }
    }
    if (origin < 0) this.loseAndDescend(r);
    this.queue.push(r);
  }

  private spend(): boolean {
    if (this.effort <= 0) this.complete = false;
    this.effort -= 1;
    return this.effort >= 0;
  }

  /** False if nothing better than the best can come of what is done so far. */
  private isPromising(): boolean {
    if (this.effort <= 0) this.complete = false;
    if (!this.complete) return false;
    const { best, queue } = this;
    // Only then can nothing that comes be better by fairness.
    if (best.unfair > 0) return true;
    const forced = Math.max(0, queue.length - this.places);
    const lost = this.lost + forced;
    if (lost !== best.lost) return lost < best.lost;
    if (this.touched.count !== best.touched) return this.touched.count < best.touched;
    return this.weightLost + this.lightest(forced) <= best.weightLost;
  }

  /** Weight of the `count` lightest hit meetings that have no place yet. */
  private lightest(count: number): number {
    if (count === 0) return 0;
    const weights = this.queue.filter((r) => !this.making.has(r)).map((r) => this.board.requests[r]!.weight);
    return weights
      .sort((x, y) => x - y)
      .slice(0, count)
      .reduce((sum, weight) => sum + weight, 0);
  }

  private placeAndDescend(r: number, s: number): void {
    this.board.place(r, s, this.board.freeTable(s));
    this.places -= 1;
    this.placings.push([r, s]);
    this.moved.add(r);
    this.descend();
    this.moved.delete(r);
    this.placings.pop();
    this.places += 1;
    this.board.remove(r);
  }

  private loseAndDescend(r: number): void {
    const { weight } = this.board.requests[r]!;
    this.lost += 1;
    this.weightLost += weight;
    this.descend();
    this.lost -= 1;
    this.weightLost -= weight;
  }

  /** Puts r into slot s after whatever stands in the way has left; nothing if that cannot be. */
  private makeWay(r: number, s: number): void {
    const { board } = this;
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

  private canMakeWay(r: number): boolean {
    const { board, limits } = this;
    if (board.slotOf[r]! < limits.frozenBefore || this.moved.has(r) || limits.fixed.has(r) || this.settled.has(r))
      return false;
    return board.requests[r]!.lockedSlot === undefined;
  }

  private displaceAndDescend(r: number, s: number, others: readonly number[]): void {
    const { board } = this;
    this.effort -= DISPLACING_COSTS;
    const places = others.map((other) => [other, board.slotOf[other]!, board.tableOf[other]!] as const);
    for (const [other, slot] of places) {
      board.remove(other);
      this.places += 1;
      this.making.set(other, slot);
      this.queue.push(other);
      for (const p of this.pair(other)) {
        this.touched.add(p);
        this.people.push(p);
      }
    }
    if (board.fits(r, s)) this.placeAndDescend(r, s);
    this.queue.length -= places.length;
    this.people.length -= 2 * places.length;
    for (const [other, slot, table] of [...places].reverse()) {
      for (const p of this.pair(other)) this.touched.drop(p);
      this.making.delete(other);
      this.places -= 1;
      board.place(other, slot, table);
    }
  }

  private keepIfBetter(): void {
    const { lost, weightLost, touched } = this;
    const unfair = this.countUnfair(this.people);
    const cost = { unfair, lost, touched: touched.count, weightLost, breaks: this.countBreaks(this.people) };
    if (compareCosts(cost, this.best) >= 0) return;
    this.best = cost;
    this.bestPlacings = [...this.placings];
  }

  private countUnfair(people: readonly number[]): number {
    return this.limits.fair.beyond(people, (p) => this.board.breaksOf(p));
  }

  /** Breaks more than before, over all people of the meetings that moved or were lost. */
  private countBreaks(people: readonly number[]): number {
    let breaks = 0;
    for (const p of new Set(people)) breaks += this.board.breaksOf(p) - this.limits.breaksBefore[p]!;
    return breaks;
  }

  /** Tables that are free in the slots to come, over all of them. */
  countPlaces(): number {
    let places = 0;
    for (let s = this.limits.frozenBefore; s < this.board.slotCount; s += 1) {
      places += this.board.open[s]! - this.board.used[s]!;
    }
    return places;
  }

  private pair(r: number): [number, number] {
    const { a, b } = this.board.requests[r]!;
    return [a, b];
  }
}
