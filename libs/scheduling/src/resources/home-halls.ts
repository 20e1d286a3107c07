import type { Random } from '../random/random';
import type { RichProblem } from './rich-problem';

const PASSES = 4;
/** A first common day is worth most to a pair; a second one half of that, and so on. */
const DECAY = 0.5;

/**
 * A hall for each person and day. Where walking takes time, a person who stays in one hall all day can meet without
 * gaps; so for every selected request the two should share a hall on at least one day. Only a wish: the search may meet
 * anywhere.
 */
export class HomeHalls {
  /** People of a meeting that can be at home at most: 0 where walking takes no time. */
  readonly most: 0 | 2;
  private readonly home: Int32Array;
  private readonly days: number;

  constructor(
    private readonly problem: RichProblem,
    selected: ArrayLike<number>,
    random: Random,
  ) {
    const { base, dayStart } = problem;
    this.days = dayStart.length - 1;
    this.most = problem.longestWalk > 0 ? 2 : 0;
    this.home = new Int32Array(this.most === 0 ? 0 : base.personCount * this.days);
    if (this.most > 0) this.settle(selected, random);
  }

  /** How many of the two are at home in the hall on that day. */
  matches(a: number, b: number, day: number, hall: number): number {
    if (this.most === 0) return 0;
    return (this.home[a * this.days + day] === hall ? 1 : 0) + (this.home[b * this.days + day] === hall ? 1 : 0);
  }

  /** Random halls in proportion to their tables; then person by person the hall that serves most selected requests. */
  private settle(selected: ArrayLike<number>, random: Random): void {
    const { base, hallCount, placeLimit, slotCount } = this.problem;
    const sizes = Array.from({ length: hallCount }, (_, h) => {
      let sum = 0;
      for (let s = 0; s < slotCount; s += 1) sum += placeLimit[h * slotCount + s]!;
      return sum;
    });
    const all = sizes.reduce((sum, one) => sum + one, 0);
    const load = new Float64Array(this.days * hallCount);
    for (let cell = 0; cell < this.home.length; cell += 1) {
      let left = random.unit() * all;
      let hall = 0;
      while (hall + 1 < hallCount && left >= sizes[hall]!) left -= sizes[hall++]!;
      this.home[cell] = hall;
      load[(cell % this.days) * hallCount + hall]! += 1;
    }
    const target = sizes.map((size) => (base.personCount * size) / all);
    const order = Int32Array.from({ length: base.personCount }, (_, p) => p);
    for (let pass = 0; pass < PASSES; pass += 1) {
      random.shuffle(order);
      for (const p of order) for (let day = 0; day < this.days; day += 1) this.choose(p, day, selected, load, target);
    }
  }

  private choose(
    p: number,
    day: number,
    selected: ArrayLike<number>,
    load: Float64Array,
    target: readonly number[],
  ): void {
    const { base, hallCount } = this.problem;
    const { a, b, firstRequest, requestsOf } = base;
    const gain = new Float64Array(hallCount);
    for (let i = firstRequest[p]!; i < firstRequest[p + 1]!; i += 1) {
      const r = requestsOf[i]!;
      if (!selected[r]) continue;
      const q = a[r] === p ? b[r]! : a[r]!;
      let shared = 0;
      for (let d = 0; d < this.days; d += 1) {
        if (d !== day && this.home[p * this.days + d] === this.home[q * this.days + d]) shared += 1;
      }
      gain[this.home[q * this.days + day]!]! += DECAY ** shared;
    }
    const cell = p * this.days + day;
    const old = this.home[cell]!;
    load[day * hallCount + old]! -= 1;
    let best = old;
    let most = Number.NEGATIVE_INFINITY;
    for (let hall = 0; hall < hallCount; hall += 1) {
      if (target[hall] === 0) continue;
      const worth = (gain[hall]! + 0.1) * Math.max(0, 1.05 - load[day * hallCount + hall]! / target[hall]!);
      if (worth > most) {
        most = worth;
        best = hall;
      }
    }
    this.home[cell] = best;
    load[day * hallCount + best]! += 1;
  }
}
