import { Conflicts } from '../../resources/conflicts';
import type { RichSchedule } from '../../resources/rich-schedule';
import type { Seats } from './seats';

/** Others that may make way for one meeting. */
const MOST_OTHERS_EACH = 2;

/** A way to place one request: where, and what has to leave for it. */
interface Option {
  readonly slot: number;
  readonly place: number;
  readonly interpreter: number;
  readonly inTheWay: readonly number[];
}

/**
 * Places displaced meetings on a schedule with resources, one by one: where they fit, else where one other and then
 * where two others can make way that fit elsewhere as things stand. Not exact, unlike the search for plain instances.
 */
export class RichMender {
  /** Meetings that made way. */
  readonly madeWay = new Set<number>();
  private readonly conflicts: Conflicts;
  private readonly settled: Set<number>;

  /** @param fixed requests that may not make way */
  constructor(
    private readonly schedule: RichSchedule,
    private readonly seats: Seats,
    private readonly frozenBefore: number,
    fixed: Iterable<number>,
    /** Questions that may still be asked. */
    private effort: number,
  ) {
    // Of several meetings at a full place the first is asked to leave, so that a repair can be repeated.
    this.conflicts = new Conflicts(schedule, () => 0);
    this.settled = new Set(fixed);
  }

  /** Places the heaviest first. @returns those that found no place */
  mend(hit: readonly number[], mostOthers: number): number[] {
    const { weight } = this.schedule.problem.base;
    let left = [...hit].sort((x, y) => weight[y]! - weight[x]! || x - y);
    for (const r of left) this.settled.add(r);
    for (let others = 0; others <= MOST_OTHERS_EACH; others += 1) {
      left = left.filter((r) => {
        if (this.madeWay.size + others > mostOthers) return true;
        return !(others === 0 ? this.placeFree(r, -1) : this.placeWithOthers(r, others));
      });
    }
    return left;
  }

  /** Puts r where it fits with the fewest breaks; not into the slot `except`. */
  private placeFree(r: number, except: number): boolean {
    const { schedule } = this;
    let best: Option | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (const option of this.options(r, 0)) {
      if (option.slot === except || !this.place(r, option)) continue;
      const { packed } = schedule;
      this.remove(r);
      if (packed < fewest) best = option;
      fewest = Math.min(fewest, packed);
    }
    if (best) this.place(r, best);
    return best !== undefined;
  }

  private placeWithOthers(r: number, others: number): boolean {
    for (const option of this.options(r, others)) {
      if (option.inTheWay.length !== others || option.inTheWay.some((other) => this.settled.has(other))) continue;
      if (this.tryWith(r, option)) return true;
    }
    return false;
  }

  private tryWith(r: number, option: Option): boolean {
    const { schedule } = this;
    const before = option.inTheWay.map((other) => ({
      other,
      slot: schedule.slotOf[other]!,
      place: schedule.placeOf[other]!,
      interpreter: schedule.interpreterOf[other]!,
      table: this.seats.tableOf(other),
    }));
    for (const { other } of before) this.remove(other);
    const { slot: into, place: at, interpreter: by } = option;
    const fits = this.conflicts.collect(r, into, at, by, 0) && this.place(r, option);
    if (fits && before.every(({ other, slot }) => this.placeFree(other, slot))) {
      for (const { other } of before) {
        this.settled.add(other);
        this.madeWay.add(other);
      }
      return true;
    }
    for (const { other } of before) if (schedule.slotOf[other]! >= 0) this.remove(other);
    if (fits) this.remove(r);
    for (const { other, slot, place, interpreter, table } of before) {
      schedule.place(other, slot, place, interpreter);
      if (table !== null) this.seats.take(other, slot, schedule.problem.length[other]!, table);
    }
    return false;
  }

  /** Everywhere that r could be once at most `limit` others have left. */
  private *options(r: number, limit: number): Generator<Option> {
    const { placesOf, interpretersOf, slotCount, base } = this.schedule.problem;
    const { wordCount, wordOf, bitOf } = base.layout;
    for (let slot = this.frozenBefore; slot < slotCount; slot += 1) {
      if ((base.allowed[r * wordCount + wordOf[slot]!]! & bitOf[slot]!) === 0) continue;
      for (const place of placesOf[r]!) {
        for (const interpreter of interpretersOf[r] ?? [-1]) {
          if (this.effort <= 0) return;
          this.effort -= 1;
          if (!this.conflicts.collect(r, slot, place, interpreter, limit)) continue;
          const inTheWay = Array.from(this.conflicts.list.subarray(0, this.conflicts.count));
          yield { slot, place, interpreter, inTheWay };
        }
      }
    }
  }

  /** Puts r there, at a table where the place is a pool; false if no table is free over its whole length. */
  private place(r: number, { slot, place, interpreter }: Option): boolean {
    const { length, hallCount } = this.schedule.problem;
    if (place < hallCount) {
      const table = this.seats.find(slot, length[r]!, place);
      if (table < 0) return false;
      this.seats.take(r, slot, length[r]!, table);
    }
    this.schedule.place(r, slot, place, interpreter);
    return true;
  }

  private remove(r: number): void {
    this.schedule.remove(r);
    this.seats.leave(r);
  }
}
