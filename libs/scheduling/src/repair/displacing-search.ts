import { lengthOf, type MeetingRequest } from '../model/instance';
import type { FairBound } from './fair-bound';
import { compareCosts, type MendCost } from './mend-cost';
import type { Mending, MendSearching } from './mend-ground';
import type { Placing } from './settle';
import { TouchedPeople } from './touched-people';

export interface DisplacingLimits {
  readonly frozenBefore: number;
  /** Requests that may not make way. */
  readonly fixed: ReadonlySet<number>;
  /** The fairness bound, with the breaks as they are while the hit meetings are off the board. */
  readonly fair: FairBound;
}

/** A meeting that makes way costs about as much time as this many placings that are only tried. */
export const DISPLACING_COSTS = 4;

/**
 * Finds places for displaced meetings: depth first, each wherever it may go, whatever stands there making way and being
 * displaced in turn, with bounds on how many make way. What a board is, and where on it a meeting may go, is the
 * subclasses' matter; what is displaced, touched and lost, and what was best, is kept here.
 */
export abstract class DisplacingSearch<At> implements MendSearching<At> {
  /** Placings that may still be tried. */
  effort = 0;
  protected readonly touched: TouchedPeople;
  /** Displaced meetings that have no place yet. */
  protected readonly queue: number[] = [];
  /** Meetings that make way, with where they were. */
  protected readonly making = new Map<number, At>();
  /** People of all meetings that are displaced, a meeting at a time. */
  protected readonly people: number[] = [];
  protected mostOthers = 0;
  private readonly placings: Placing<At>[] = [];
  private readonly moved = new Set<number>();
  private lost = 0;
  private weightLost = 0;
  private best: MendCost = { unfair: 0, lost: 0, touched: 0, weightLost: 0, breaks: 0 };
  private bestPlacings: readonly Placing<At>[] = [];
  private complete = true;

  constructor(
    private readonly requests: readonly MeetingRequest[],
    personCount: number,
    protected readonly limits: DisplacingLimits,
    private readonly settled: ReadonlySet<number>,
  ) {
    this.touched = new TouchedPeople(personCount);
  }

  abstract countPlaces(): number;
  /** Places r where nothing is in the way. */
  protected abstract placeFree(r: number): void;
  /** Places r where others have to make way. */
  protected abstract placeWithOthers(r: number): void;
  protected abstract slotOf(r: number): number;
  protected abstract breaksOf(p: number): number;
  /** What counts as breaks in the cost, while these people are concerned. */
  protected abstract countBreaks(people: readonly number[]): number;
  /** Called before each search, with the meetings that are hit. @returns false where there is nothing to look for */
  protected abstract begin(hit: readonly number[]): boolean;
  /** Slots to come in which the person is there and has no meeting, and anybody could have one. */
  protected abstract idleSlots(person: number): number;
  /** How many of the displaced meetings cannot find a place any more. */
  protected abstract forcedLosses(): number;

  /** These people are touched whatever happens. */
  touch(requests: Iterable<number>): void {
    for (const r of requests) for (const p of this.pair(r)) this.touched.add(p);
  }

  /**
   * The best way to place the `hit` meetings, which are off the board; the board ends as it began.
   * @param known a mending to beat, if there is one
   */
  run(hit: readonly number[], mostOthers: number, effort: number, known?: Mending<At>): Mending<At> {
    this.effort = effort;
    this.mostOthers = mostOthers;
    this.complete = true;
    this.queue.push(...hit);
    for (const r of hit) this.people.push(...this.pair(r));
    const none = this.costOf(hit, hit);
    const useKnown = known !== undefined && compareCosts(known.cost, none) < 0;
    this.best = useKnown ? known.cost : none;
    this.bestPlacings = useKnown ? known.placings : [];
    if (this.begin(hit)) this.descend();
    this.queue.length = 0;
    this.people.length = 0;
    return { cost: this.best, placings: this.bestPlacings, complete: this.complete };
  }

  /** What the board as it stands costs, if these meetings were displaced and the `lost` ones of them found no place. */
  costOf(displaced: readonly number[], lost: readonly number[]): MendCost {
    const weightLost = lost.reduce((sum, r) => sum + this.requests[r]!.weight, 0);
    return this.cost(
      displaced.flatMap((r) => this.pair(r)),
      lost.length,
      weightLost,
    );
  }

  protected descend(): void {
    if (!this.isPromising()) return;
    const r = this.queue.pop();
    if (r === undefined) return this.keepIfBetter();
    this.placeFree(r);
    if (this.making.size < this.mostOthers) this.placeWithOthers(r);
    if (!this.making.has(r)) this.loseAndDescend(r);
    this.queue.push(r);
  }

  /** Goes on with r, which the subclass has placed there. */
  protected descendWith(r: number, at: At): void {
    this.placings.push([r, at]);
    this.moved.add(r);
    this.descend();
    this.moved.delete(r);
    this.placings.pop();
  }

  /** Notes that r, which the subclass has taken off the board, makes way. */
  protected displace(r: number, at: At): void {
    this.making.set(r, at);
    this.queue.push(r);
    for (const p of this.pair(r)) {
      this.touched.add(p);
      this.people.push(p);
    }
  }

  /** Takes the last `displace` back. */
  protected undoDisplace(r: number): void {
    for (const p of this.pair(r)) this.touched.drop(p);
    this.people.length -= 2;
    this.queue.pop();
    this.making.delete(r);
  }

  protected spend(): boolean {
    if (this.effort <= 0) this.complete = false;
    this.effort -= 1;
    return this.effort >= 0;
  }

  /** False if nothing better than the best can come of what is done so far. */
  protected isPromising(): boolean {
    if (this.effort <= 0) this.complete = false;
    if (!this.complete) return false;
    const { best } = this;
    // Only then can nothing that comes be better by fairness.
    if (best.unfair > 0) return true;
    const forced = this.forcedLosses();
    const lost = this.lost + forced;
    if (lost !== best.lost) return lost < best.lost;
    if (this.touched.count !== best.touched) return this.touched.count < best.touched;
    return this.weightLost + this.lightest(forced) <= best.weightLost;
  }

  protected canMakeWay(r: number): boolean {
    const { limits } = this;
    if (this.slotOf(r) < limits.frozenBefore || this.moved.has(r)) return false;
    if (limits.fixed.has(r) || this.settled.has(r)) return false;
    return this.requests[r]!.lockedSlot === undefined;
  }

  /**
   * True if the one hit meeting finds no place whoever makes way: who makes way keeps a place, so that no slot of a person
   * becomes idle in which another does not cease to be.
   */
  protected isHopeless(hit: readonly number[]): boolean {
    const [r, ...more] = hit;
    if (r === undefined || more.length > 0) return false;
    const length = lengthOf(this.requests[r]!);
    return this.pair(r).some((p) => this.idleSlots(p) < length);
  }

  protected pair(r: number): [number, number] {
    const { a, b } = this.requests[r]!;
    return [a, b];
  }

  /** Weight of the `count` lightest hit meetings that have no place yet. */
  private lightest(count: number): number {
    if (count === 0) return 0;
    const weights = this.queue.filter((r) => !this.making.has(r)).map((r) => this.requests[r]!.weight);
    return weights
      .sort((x, y) => x - y)
      .slice(0, count)
      .reduce((sum, weight) => sum + weight, 0);
  }

  private loseAndDescend(r: number): void {
    const { weight } = this.requests[r]!;
    this.lost += 1;
    this.weightLost += weight;
    this.descend();
    this.lost -= 1;
    this.weightLost -= weight;
  }

  private keepIfBetter(): void {
    const cost = this.cost(this.people, this.lost, this.weightLost);
    if (compareCosts(cost, this.best) >= 0) return;
    this.best = cost;
    this.bestPlacings = [...this.placings];
  }

  private cost(people: readonly number[], lost: number, weightLost: number): MendCost {
    const unfair = this.limits.fair.beyond(people, (p) => this.breaksOf(p));
    return { unfair, lost, touched: this.touched.count, weightLost, breaks: this.countBreaks(people) };
  }
}
