import { lowestBit, popCount } from '../../model/slot-layout';
import type { BreakGoal } from '../break-search';
import type { Schedule } from '../schedule';
import type { SearchControl } from '../search-control';
import { LooseChain } from './loose-chain';
import { LooseState } from './loose-state';
import { besideRuns, endsOfRuns, insideGaps } from './runs';

/** Annealing starts where a timetable still flows and ends where it is frozen; in hundredths of a break. */
const HOT = 30;
const COLD = 12;
/** Beyond these sizes of slots times people, moves that are legal at once (`BreakSearch`) get further. */
const PLACE_LIMIT = 20_000;
const REQUEST_LIMIT = 3000;
const REPORT_EVERY = 1 << 16;
const ADAPT_EVERY = 1 << 10;
/** Where a chain cannot go, one move in so many throws meetings out of the way. */
const INSERT_EVERY = 8;
/** Of so many moves, so many let a waiting request in; up to the next figure they are aimed at people with breaks. */
const KINDS = 16;
const INSERT_KINDS = 2;
const AIMED_KINDS = 12;
/** Of so many moves of a person, so many go from an end of a run to beside a run, so many into a gap, the rest anywhere. */
const BESIDE_KINDS = 11;
const GAP_KINDS = 3;

/**
 * Simulated annealing on the breaks of a small event through timetables that are not legal, at a price: Kempe exchanges
 * aimed at people with breaks, and requests that push others out, which then wait for a place. The best legal
 * timetable of no less weight is kept.
 */
export class LooseSearch {
  private readonly state: LooseState;
  private readonly chain: LooseChain;
  private readonly bestSlots: Int32Array;
  private bestWeight: number;
  private bestBreaks: number;
  private pending = false;
  private tablesKept = 0;
  private orderKept = 0;
  private weightKept = 0;
  private readonly pushedOut: number[] = [];

  /** True for events that this search is made for. */
  static suits({ problem }: Schedule): boolean {
    const { layout, personCount, requestCount } = problem;
    return layout.oneWordDays && personCount * layout.slotCount <= PLACE_LIMIT && requestCount <= REQUEST_LIMIT;
  }

  constructor(
    private readonly schedule: Schedule,
    private readonly goal: BreakGoal,
    private readonly control: SearchControl,
  ) {
    this.state = new LooseState(schedule, goal.mostPerPerson);
    this.chain = new LooseChain(this.state);
    this.bestSlots = schedule.slotOf.slice();
    this.bestWeight = schedule.weight;
    this.bestBreaks = this.state.isLegal ? schedule.breaks : Number.POSITIVE_INFINITY;
  }

  /** Anneals for at most `budgetMoves` moves and leaves the best timetable found in the schedule. */
  run(budgetMoves: number): void {
    const { control, state } = this;
    const { random } = control;
    let temperature = HOT;
    for (let i = 0; i < budgetMoves && !this.isDone() && control.spend(); i += 1) {
      if (i % 1024 === 0) temperature = HOT * (COLD / HOT) ** (i / budgetMoves);
      if (i % REPORT_EVERY === 0) this.report(i / budgetMoves);
      const threshold = -temperature * Math.log(1 - random.unit());
      const kind = random.below(KINDS);
      if (kind < INSERT_KINDS && state.waiting.size > 0) this.letIn(threshold);
      else {
        const p = kind < AIMED_KINDS ? this.personWithBreaks() : random.below(this.schedule.problem.personCount);
        if (state.count[p]! > 0) this.movePerson(p, threshold);
      }
      this.watch(i);
    }
    if (this.pending) this.bestSlots.set(state.slotOf);
    this.schedule.restore(this.bestSlots);
    this.report(1);
  }

  /** Counts how often each rule that may be broken holds, and lets the prices follow. */
  private watch(i: number): void {
    const { state } = this;
    if (state.overfull === 0) this.tablesKept += 1;
    if (state.disorder === 0) this.orderKept += 1;
    if (state.weight >= this.bestWeight) this.weightKept += 1;
    if ((i + 1) % ADAPT_EVERY !== 0) return;
    state.adapt(this.tablesKept / ADAPT_EVERY, this.orderKept / ADAPT_EVERY, this.weightKept / ADAPT_EVERY);
    this.tablesKept = this.orderKept = this.weightKept = 0;
  }

  private isDone(): boolean {
    return this.bestBreaks <= this.goal.lowerBound && this.bestWeight >= this.goal.bound;
  }

  private report(fraction: number): void {
    const { bound } = this.goal;
    this.control.report({ phase: 'breaks', fraction, weight: this.bestWeight, bound, breaks: this.bestBreaks });
  }

  private noteBest(): void {
    const { state } = this;
    if (state.weight < this.bestWeight || !state.isLegal) return;
    if (state.weight === this.bestWeight && state.breaks >= this.bestBreaks) return;
    this.bestWeight = state.weight;
    this.bestBreaks = state.breaks;
    this.pending = true;
  }

  /** To be called before the timetable changes: the best one is copied when it is left. */
  private leave(): void {
    if (!this.pending) return;
    this.bestSlots.set(this.state.slotOf);
    this.pending = false;
  }

  private personWithBreaks(): number {
    const { gappy } = this.state;
    const { random } = this.control;
    return gappy.size > 0 ? gappy.members[random.below(gappy.size)]! : random.below(this.schedule.problem.personCount);
  }

  /** Moves a meeting of p, mostly one at an end of a run of meetings to the slot beside such a run. */
  private movePerson(p: number, threshold: number): void {
    const { state, schedule, control } = this;
    const { random } = control;
    const { slotCount, wordCount, firstSlot } = schedule.problem.layout;
    const v = wordCount === 1 ? 0 : this.randomWord(p);
    const w = wordCount === 1 ? 0 : random.below(wordCount);
    const meetings = state.busy[p * wordCount + v]!;
    const kind = random.below(KINDS);
    const beside = kind < BESIDE_KINDS;
    const from = firstSlot[v]! + this.randomBit(beside ? endsOfRuns(meetings) : meetings);
    const to = this.targetSlot(state.busy[p * wordCount + w]!, w, kind);
    if (from === to) return;
    const r = state.at[p * slotCount + from]!;
    if (!schedule.isAllowed(r, to)) return;
    // p ends the chain: what it costs p is known before the chain is walked, and what p pays hardly ever pays another.
    const endsHere = state.at[p * slotCount + to]! < 0;
    if (endsHere && state.costOfPacked(state.packedAfter(p, from, to)) - state.costOf[p]! > threshold) return;
    this.tryMove(r, to, threshold);
  }

  private targetSlot(busy: number, w: number, kind: number): number {
    const { slotCount, firstSlot } = this.schedule.problem.layout;
    const size = (firstSlot[w + 1] ?? slotCount) - firstSlot[w]!;
    let wanted = 0;
    if (kind < BESIDE_KINDS) wanted = besideRuns(busy, size);
    else if (kind < BESIDE_KINDS + GAP_KINDS) wanted = insideGaps(busy);
    return firstSlot[w]! + (wanted === 0 ? this.control.random.below(size) : this.randomBit(wanted));
  }

  /** A word in which p, who has meetings, has some. */
  private randomWord(p: number): number {
    const { wordCount } = this.schedule.problem.layout;
    let w = this.control.random.below(wordCount);
    while (this.state.busy[p * wordCount + w] === 0) w = w + 1 === wordCount ? 0 : w + 1;
    return w;
  }

  private randomBit(word: number): number {
    let left = word;
    for (let skip = this.control.random.below(popCount(word)); skip > 0; skip -= 1) left &= left - 1;
    return lowestBit(left);
  }

  private tryMove(r: number, to: number, threshold: number): void {
    const { state, chain } = this;
    if (state.slotOf[r] === to || !this.schedule.isAllowed(r, to)) return;
    if (!chain.collect(r, to)) {
      if (this.control.random.below(INSERT_EVERY) === 0) this.pushIn(r, to, threshold);
      return;
    }
    if (chain.costChange(threshold) > threshold) return;
    this.leave();
    chain.apply();
    this.noteBest();
  }

  private letIn(threshold: number): void {
    const { state, control } = this;
    const r = state.waiting.members[control.random.below(state.waiting.size)]!;
    const s = this.leastHarm(r);
    if (s >= 0) this.pushIn(r, s, threshold);
  }

  /** Puts r into slot `to`; what stands in its way waits. Taken back where that costs too much. */
  private pushIn(r: number, to: number, threshold: number): void {
    const { state, schedule, pushedOut } = this;
    const { a, b, layout, locked, capacity } = schedule.problem;
    const { slotCount } = layout;
    const before = state.cost;
    const slotBefore = state.slotOf[r]!;
    const first = state.at[a[r]! * slotCount + to]!;
    const second = state.at[b[r]! * slotCount + to]!;
    pushedOut.length = 0;
    if (first >= 0) pushedOut.push(first);
    if (second >= 0 && second !== first) pushedOut.push(second);
    if (pushedOut.some((m) => locked[m]! >= 0)) return;
    this.leave();
    for (const m of pushedOut) state.remove(m);
    if (slotBefore >= 0) state.remove(r);
    const hasRoom = state.count[a[r]!]! < capacity[a[r]!]! && state.count[b[r]!]! < capacity[b[r]!]!;
    if (hasRoom) {
      state.place(r, to);
      if (state.cost - before <= threshold) return this.noteBest();
      state.remove(r);
    }
    if (slotBefore >= 0) state.place(r, slotBefore);
    for (const m of pushedOut) state.place(m, to);
  }

  /** The slot for waiting request r that costs least, a little at random; -1 if there is none. */
  private leastHarm(r: number): number {
    const { state, schedule, control } = this;
    const { a, b, allowed, layout, locked, weight } = schedule.problem;
    const { wordCount, firstSlot, slotCount } = layout;
    const [x, y] = [a[r]!, b[r]!];
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let w = 0; w < wordCount; w += 1) {
      for (let word = allowed[r * wordCount + w]!; word !== 0; word &= word - 1) {
        const s = firstSlot[w]! + lowestBit(word);
        const first = state.at[x * slotCount + s]!;
        const second = state.at[y * slotCount + s]!;
        if ((first >= 0 && locked[first]! >= 0) || (second >= 0 && locked[second]! >= 0)) continue;
        let harm =
          100 * control.random.unit() + state.tableCostChange(s, 1) + state.costOfDisorder(state.brokenOrders(r, s));
        harm +=
          first < 0
            ? state.costOfPacked(state.packedAfter(x, -1, s)) - state.costOf[x]!
            : state.costOfWeight(weight[first]!);
        harm +=
          second < 0
            ? state.costOfPacked(state.packedAfter(y, -1, s)) - state.costOf[y]!
            : state.costOfWeight(weight[second]!);
        if (harm < least) {
          least = harm;
          best = s;
        }
      }
    }
    return best;
  }
}
