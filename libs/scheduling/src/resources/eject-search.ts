import type { SearchControl } from '../search/search-control';
import { breaksIn, IDLE_UNIT } from './day-breaks';
import type { Places } from './places';
import type { RichProblem } from './rich-problem';
import type { RichSchedule } from './rich-schedule';

/** What a search looks at first. `weight` may walk on the plateau of equal weight; `comfort` never gives weight up. */
export type Aim = 'weight' | 'comfort';

const EJECTED_AT_MOST = 4;
const FILLS_TRIED = 6;
/** In the weight search: how readily weight is given up, and breaks are made, for a while. */
const WEIGHT_HEAT = 0.25;
const PLATEAU_HEAT = 2;
/** Worth of an idle slot and of a unit of unevenness (squared thousandths of one person) in breaks. */
const IDLE_WORTH = 0.02;
const UNEVEN_WORTH = 4e-7;

interface Standing {
  weight: number;
  missing: number;
  packed: number;
  unevenness: number;
}

/**
 * Large-neighbourhood search: puts one request where it is wanted, throws out what stands in the way, fits that in
 * elsewhere, fills what became free, and keeps or takes back the whole.
 */
export class EjectSearch {
  private readonly problem: RichProblem;
  /** Undo log: four numbers a step; the slot is -1 where the step placed the request. */
  private readonly log: number[] = [];
  private readonly victims: number[] = [];
  private readonly people: number;

  constructor(
    private readonly schedule: RichSchedule,
    private readonly places: Places,
    private readonly control: SearchControl,
    private readonly profit: Float64Array,
  ) {
    this.problem = schedule.problem;
    this.people = Math.max(1, this.problem.base.personCount);
  }

  /** Tries `moves` moves, cooling from `hot` to `cold` breaks; ends early when the control says so or `isDone`. */
  run(aim: Aim, moves: number, hot: number, cold: number, isDone: () => boolean): void {
    for (let move = 0; move < moves && !isDone() && this.control.spend(); move += 1) {
      const heat = hot * (cold / hot) ** (move / moves);
      const r = aim === 'weight' ? this.drawWaiting() : this.drawUncomfortable();
      if (r >= 0) this.attempt(r, aim, heat);
    }
  }

  private attempt(r: number, aim: Aim, heat: number): void {
    const slot = this.target >= 0 ? this.target : this.places.drawStart(r);
    this.target = -1;
    const before = this.standing();
    this.log.length = 0;
    const old = this.schedule.slotOf[r]!;
    if (old >= 0) this.remove(r);
    if (!this.enter(r, slot)) {
      this.undo();
      return;
    }
    const { schedule } = this;
    for (const victim of this.victims) if (this.places.findFree(victim)) this.place(victim);
    for (const victim of this.victims) if (schedule.slotOf[victim]! < 0) this.fillAfter(victim);
    if (!this.isAccepted(before, aim, heat)) this.undo();
  }

  private enter(r: number, slot: number): boolean {
    const { places, victims } = this;
    if (places.cheapest(r, slot, EJECTED_AT_MOST) < 0) return false;
    const { place, interpreter, conflicts } = places;
    if (!conflicts.collect(r, slot, place, interpreter, EJECTED_AT_MOST)) return false;
    victims.length = 0;
    for (let i = 0; i < conflicts.count; i += 1) victims.push(conflicts.list[i]!);
    for (const victim of victims) this.remove(victim);
    this.log.push(r, -1, -1, -1);
    this.schedule.place(r, slot, place, interpreter);
    return true;
  }

  /** Gives the two people of a meeting that found no other place something else to do. */
  private fillAfter(lost: number): void {
    const { a, b, firstRequest, requestsOf } = this.problem.base;
    for (const p of [a[lost]!, b[lost]!]) {
      const own = firstRequest[p + 1]! - firstRequest[p]!;
      const start = this.control.random.below(own);
      for (let i = 0, tries = 0; i < own && tries < FILLS_TRIED; i += 1) {
        const r = requestsOf[firstRequest[p]! + ((start + i) % own)]!;
        if (r === lost || !this.schedule.waiting.has(r)) continue;
        tries += 1;
        if (!this.places.findFree(r)) continue;
        this.place(r);
        break;
      }
    }
  }

  private isAccepted(before: Standing, aim: Aim, heat: number): boolean {
    const now = this.standing();
    const gained = now.weight - before.weight;
    const missing = now.missing - before.missing;
    if (gained > 0) return true;
    if (aim === 'weight') {
      if (gained < 0) return this.control.random.unit() < Math.exp(gained / WEIGHT_HEAT);
      if (missing !== 0) return missing < 0;
      return this.isTolerable(breaksIn(now.packed) - breaksIn(before.packed), PLATEAU_HEAT);
    }
    if (gained < 0 || missing > 0) return false;
    if (missing < 0) return true;
    return this.isTolerable(this.discomfort(now) - this.discomfort(before), heat);
  }

  private isTolerable(worse: number, heat: number): boolean {
    return worse <= 0 || this.control.random.unit() < Math.exp(-worse / heat);
  }

  private discomfort({ packed, unevenness }: Standing): number {
    const idle = packed % IDLE_UNIT;
    return breaksIn(packed) + IDLE_WORTH * idle + (UNEVEN_WORTH * unevenness) / this.people;
  }

  private standing(): Standing {
    const { weight, missing, packed, unevenness } = this.schedule;
    return { weight, missing, packed, unevenness };
  }

  private place(r: number): void {
    const { slot, place, interpreter } = this.places;
    this.log.push(r, -1, -1, -1);
    this.schedule.place(r, slot, place, interpreter);
  }

  private remove(r: number): void {
    const { slotOf, placeOf, interpreterOf } = this.schedule;
    this.log.push(r, slotOf[r]!, placeOf[r]!, interpreterOf[r]!);
    this.schedule.remove(r);
  }

  private undo(): void {
    const { log, schedule } = this;
    for (let i = log.length - 4; i >= 0; i -= 4) {
      const [r, slot, place, interpreter] = [log[i]!, log[i + 1]!, log[i + 2]!, log[i + 3]!];
      if (slot < 0) schedule.remove(r);
      else schedule.place(r, slot, place, interpreter);
    }
    log.length = 0;
  }

  /** The slot that the drawn request should go to, or -1 for any. */
  private target = -1;

  /** A request without a place: of somebody below the minimum, else the more profitable of two. */
  private drawWaiting(): number {
    const { schedule, control, profit } = this;
    const { random } = control;
    const { short, waiting } = schedule;
    if (short.size > 0 && random.below(4) === 0) {
      const r = this.drawOwn(short.members[random.below(short.size)]!, (own) => waiting.has(own));
      if (r >= 0) return r;
    }
    if (waiting.size === 0) return -1;
    const first = waiting.members[random.below(waiting.size)]!;
    const second = waiting.members[random.below(waiting.size)]!;
    return profit[first]! >= profit[second]! ? first : second;
  }

  /** A request whose place, or whose lack of one, may have to do with a break, a minimum or an uneven share. */
  private drawUncomfortable(): number {
    const { schedule, control, problem } = this;
    const { random } = control;
    const { gappy, short, waiting } = schedule;
    const dice = random.below(16);
    if (gappy.size > 0 && dice < 13) {
      const p = gappy.members[random.below(gappy.size)]!;
      if (dice < 6) return this.drawOwn(p, (own) => schedule.slotOf[own]! >= 0 && problem.base.locked[own]! < 0);
      return this.drawForGap(p);
    }
    if (short.size > 0 && dice === 13) {
      return this.drawOwn(short.members[random.below(short.size)]!, (own) => waiting.has(own));
    }
    if (waiting.size === 0) return -1;
    const first = waiting.members[random.below(waiting.size)]!;
    const second = waiting.members[random.below(waiting.size)]!;
    return this.leastShare(first) <= this.leastShare(second) ? first : second;
  }

  private leastShare(r: number): number {
    const { base, wanted } = this.problem;
    const [a, b] = [base.a[r]!, base.b[r]!];
    return Math.min(this.schedule.count[a]! / wanted[a]!, this.schedule.count[b]! / wanted[b]!);
  }

  /** One of the own requests that could fill an idle slot between two meetings of p, which becomes the target. */
  private drawForGap(p: number): number {
    const { schedule, problem, control } = this;
    const { slotCount, base, present } = problem;
    const row = p * slotCount;
    const start = control.random.below(slotCount);
    for (let i = 0; i < slotCount; i += 1) {
      const s = (start + i) % slotCount;
      if (schedule.at[row + s] !== -1 || present[row + s] === 0 || !this.isBetween(p, s)) continue;
      const { layout, allowed, locked } = base;
      const bit = layout.bitOf[s]!;
      const word = layout.wordOf[s]!;
      const r = this.drawOwn(p, (own) => locked[own]! < 0 && (allowed[own * layout.wordCount + word]! & bit) !== 0);
      if (r >= 0) this.target = s;
      return r;
    }
    return -1;
  }

  private isBetween(p: number, s: number): boolean {
    const { slotCount, dayOf, dayStart } = this.problem;
    const { at } = this.schedule;
    const row = p * slotCount;
    const day = dayOf[s]!;
    let before = false;
    for (let t = dayStart[day]!; t < s && !before; t += 1) before = at[row + t]! >= 0;
    if (!before) return false;
    for (let t = s + 1; t < dayStart[day + 1]!; t += 1) if (at[row + t]! >= 0) return true;
    return false;
  }

  private drawOwn(p: number, isWanted: (r: number) => boolean): number {
    const { firstRequest, requestsOf, choices } = this.problem.base;
    const own = firstRequest[p + 1]! - firstRequest[p]!;
    if (own === 0) return -1;
    const start = this.control.random.below(own);
    for (let i = 0; i < own; i += 1) {
      const r = requestsOf[firstRequest[p]! + ((start + i) % own)]!;
      if (choices[r]! > 0 && isWanted(r)) return r;
    }
    return -1;
  }
}
