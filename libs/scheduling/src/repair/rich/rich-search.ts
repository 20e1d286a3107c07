import type { FairBound } from '../fair-bound';
import { compareCosts, type MendCost } from '../mend-cost';
import type { Mending, MendSearching } from '../mend-ground';
import type { Placing } from '../settle';
import { TouchedPeople } from '../touched-people';
import type { RichBoard, Seat } from './rich-board';

export interface RichLimits {
  readonly frozenBefore: number;
  /** Requests that may not make way. */
  readonly fixed: ReadonlySet<number>;
  readonly fair: FairBound;
}

/** A meeting that makes way costs about as much time as this many questions. */
const DISPLACING_COSTS = 4;

/**
 * `MendSearch` for a plan with resources: depth first, each displaced meeting in every slot, at every place, with every
 * interpreter. Where something stands in the way, the board names meetings of which one at least has to leave, and each
 * of them is tried. Which table a meeting gets is not searched: the lowest that is free.
 */
export class RichSearch implements MendSearching<Seat> {
  effort = 0;
  private readonly touched: TouchedPeople;
  private readonly queue: number[] = [];
  private readonly placings: Placing<Seat>[] = [];
  private readonly making = new Map<number, Seat>();
  private readonly moved = new Set<number>();
  private readonly people: number[] = [];
  private lost = 0;
  private weightLost = 0;
  private mostOthers = 0;
  private takesAnyInterpreter = false;
  private best: MendCost = { unfair: 0, lost: 0, touched: 0, weightLost: 0, breaks: 0 };
  private bestPlacings: readonly Placing<Seat>[] = [];
  private complete = true;

  constructor(
    private readonly board: RichBoard,
    private readonly limits: RichLimits,
    private readonly settled: ReadonlySet<number> = new Set(),
  ) {
    this.touched = new TouchedPeople(board.problem.base.personCount);
  }

  /** These people are touched whatever happens. */
  touch(requests: Iterable<number>): void {
    for (const r of requests) for (const p of this.pair(r)) this.touched.add(p);
  }

  /** The best way to place the `hit` meetings, which are off the board; the board ends as it began. */
  run(hit: readonly number[], mostOthers: number, effort: number, known?: Mending<Seat>): Mending<Seat> {
    this.effort = effort;
    this.mostOthers = mostOthers;
    // Who interprets matters only to the meetings that come after.
    this.takesAnyInterpreter = hit.length === 1 && mostOthers === 0;
    this.complete = true;
    this.queue.push(...hit);
    for (const r of hit) this.people.push(...this.pair(r));
    const none = this.costOf(hit, hit);
    const useKnown = known !== undefined && compareCosts(known.cost, none) < 0;
    this.best = useKnown ? known.cost : none;
    this.bestPlacings = useKnown ? known.placings : [];
    this.descend();
    this.queue.length = 0;
    this.people.length = 0;
    return { cost: this.best, placings: this.bestPlacings, complete: this.complete };
  }

  costOf(displaced: readonly number[], lost: readonly number[]): MendCost {
    const { touched, board } = this;
    const weightLost = lost.reduce((sum, r) => sum + board.requests[r]!.weight, 0);
    const unfair = this.countUnfair(displaced.flatMap((r) => this.pair(r)));
    return { unfair, lost: lost.length, touched: touched.count, weightLost, breaks: board.schedule.breaks };
  }

  /** Not known where meetings may be held at booths: then nothing is said to be lost for want of places. */
  countPlaces(): number {
    return Number.POSITIVE_INFINITY;
  }

  private descend(): void {
    if (!this.isPromising()) return;
    const r = this.queue.pop();
    if (r === undefined) return this.keepIfBetter();
    const origin = this.making.get(r);
    this.placeFree(r, origin);
    if (this.making.size < this.mostOthers) this.placeWithOthers(r);
    if (!origin) this.loseAndDescend(r);
    this.queue.push(r);
  }

  private placeFree(r: number, origin: Seat | undefined): void {
    const { board } = this;
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

  private placeWithOthers(r: number): void {
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

  /** Puts r there once what stands in the way has left, one after the other. */
  private makeWay(r: number, slot: number, place: number, interpreter: number, isFirst: boolean): void {
    const { board, making } = this;
    if (!this.spend()) return;
    const culprits = board.culprits(r, slot, place, interpreter);
    if (culprits === undefined) {
      if (!isFirst) this.placeAndDescend(r, slot, place, interpreter);
      return;
    }
    if (making.size >= this.mostOthers) return;
    for (const other of [...culprits].sort((x, y) => x - y)) {
      if (!this.canMakeWay(other)) continue;
      if (this.effort <= 0) return;
      this.effort -= DISPLACING_COSTS;
      const seat = board.remove(other);
      making.set(other, seat);
      this.queue.push(other);
      const pair = this.pair(other);
      this.people.push(...pair);
      for (const p of pair) this.touched.add(p);
      if (this.isPromising()) this.makeWay(r, slot, place, interpreter, false);
      for (const p of pair) this.touched.drop(p);
      this.people.length -= 2;
      this.queue.pop();
      making.delete(other);
      board.place(other, seat);
    }
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
    const { best } = this;
    if (best.unfair > 0) return true;
    if (this.lost !== best.lost) return this.lost < best.lost;
    if (this.touched.count !== best.touched) return this.touched.count < best.touched;
    return this.weightLost <= best.weightLost;
  }

  private placeAndDescend(r: number, slot: number, place: number, interpreter: number): void {
    this.board.placeAt(r, slot, place, interpreter);
    this.placings.push([r, this.board.seatOf(r)]);
    this.moved.add(r);
    this.descend();
    this.moved.delete(r);
    this.placings.pop();
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

  private canMakeWay(r: number): boolean {
    const { board, limits } = this;
    if (board.schedule.slotOf[r]! < limits.frozenBefore || this.moved.has(r)) return false;
    if (limits.fixed.has(r) || this.settled.has(r)) return false;
    return board.requests[r]!.lockedSlot === undefined;
  }

  private keepIfBetter(): void {
    const { lost, weightLost, touched, board } = this;
    const unfair = this.countUnfair(this.people);
    const cost = { unfair, lost, touched: touched.count, weightLost, breaks: board.schedule.breaks };
    if (compareCosts(cost, this.best) >= 0) return;
    this.best = cost;
    this.bestPlacings = [...this.placings];
  }

  private countUnfair(people: readonly number[]): number {
    return this.limits.fair.beyond(people, (p) => this.board.schedule.breaksOf(p));
  }

  private pair(r: number): [number, number] {
    const { a, b } = this.board.requests[r]!;
    return [a, b];
  }
}

/** True if a meeting that made way would return to where it was; another table alone may be reason enough to move. */
function isSame(origin: Seat, slot: number, place: number, interpreter: number, board: RichBoard): boolean {
  if (origin.slot !== slot || origin.place !== place || origin.interpreter !== interpreter) return false;
  return origin.table < 0 || board.seats[slot * board.ranges.tableCount + origin.table] === -1;
}
