import type { Selection } from '../bound/certificate';
import { lowestBit, popCount } from '../model/slot-layout';
import { Inserter } from './inserter';
import { KempeChain } from './kempe-chain';
import type { Schedule } from './schedule';
import type { SearchControl } from './search-control';

const EJECT_LIMIT = 6;
/** One move in so many tries the whole insertion without ejecting, or shakes the timetable by a free Kempe exchange. */
const INSERT_EVERY = 16;
const REPORT_EVERY = 1 << 16;

/**
 * Simulated annealing on the weight: put an unheld request somewhere, throw out what stands in its way, refit what was
 * thrown out where it fits directly. Requests that no timetable at the bound can hold (by complementary slackness) are
 * left out, give or take a slack.
 */
export class WeightSearch {
  private readonly inserter: Inserter;
  private readonly chain: KempeChain;
  private readonly candidates: Int32Array;
  private readonly ejected = new Int32Array(EJECT_LIMIT);
  private readonly refit = new Int32Array(EJECT_LIMIT);
  private ejectedCount = 0;

  constructor(
    private readonly schedule: Schedule,
    private readonly selection: Selection,
    private readonly control: SearchControl,
  ) {
    this.inserter = new Inserter(schedule);
    this.chain = new KempeChain(schedule);
    this.candidates = this.promising();
  }

  /** Anneals for at most `budgetMoves` moves and leaves the heaviest timetable found in the schedule. */
  run(budgetMoves: number): void {
    const { schedule, control, selection } = this;
    const { random } = control;
    const { bound } = selection.certificate;
    const heaviest = schedule.problem.weight.reduce((most, w) => Math.max(most, w), 1);
    const hot = Math.max(0.35, heaviest * 0.06);
    const cold = Math.max(0.12, heaviest * 0.008);
    let best = schedule.weight;
    let bestSlots = schedule.slotOf.slice();
    let saved = true;
    let temperature = hot;
    for (let i = 0; i < budgetMoves && best < bound && this.candidates.length > 0 && control.spend(); i += 1) {
      if (i % 1024 === 0) temperature = hot * (cold / hot) ** (i / budgetMoves);
      if (i % REPORT_EVERY === 0) this.report(i / budgetMoves);
      if (!saved && schedule.weight < best) throw new Error('the best timetable was lost');
      const r = this.candidates[random.below(this.candidates.length)]!;
      const threshold = temperature * Math.log(1 - random.unit());
      if (schedule.slotOf[r]! >= 0) {
        if (i % INSERT_EVERY === 0) this.shake(r);
        continue;
      }
      if (i % INSERT_EVERY === 0 && this.inserter.insert(r)) {
        saved = schedule.weight <= best && saved;
      } else {
        const change = this.prepare(r);
        if (change < threshold) continue;
        if (change < 0 && !saved && schedule.weight === best) {
          bestSlots = schedule.slotOf.slice();
          saved = true;
        }
        this.apply(r);
      }
      if (schedule.weight > best) {
        best = schedule.weight;
        saved = false;
      }
    }
    if (schedule.weight < best) schedule.restore(bestSlots);
    this.report(1);
  }

  private report(fraction: number): void {
    const { weight, breaks } = this.schedule;
    this.control.report({ phase: 'weight', fraction, weight, bound: this.selection.certificate.bound, breaks });
  }

  private promising(): Int32Array {
    const { problem } = this.schedule;
    const { prices, lambda } = this.selection.certificate;
    const heaviest = problem.weight.reduce((most, w) => Math.max(most, w), 1);
    const slack = Math.max(1, Math.ceil(heaviest * 0.15));
    return Int32Array.from({ length: problem.requestCount }, (_, r) => r).filter((r) => {
      if (problem.choices[r] === 0 || problem.locked[r]! >= 0) return false;
      return problem.weight[r]! - lambda - prices[problem.a[r]!]! - prices[problem.b[r]!]! >= -slack;
    });
  }

  /** Exchanges the slots of a random Kempe chain through r where that costs nothing but order. */
  private shake(r: number): void {
    const { schedule, chain } = this;
    const target = this.randomSlot(r);
    const slot = schedule.slotOf[r]!;
    if (target === slot || !chain.collect(r, target) || !chain.isInOrder()) return;
    const { tables } = schedule.problem;
    if (schedule.used[target]! + chain.surplus > tables[target]!) return;
    if (schedule.used[slot]! - chain.surplus > tables[slot]!) return;
    chain.apply();
  }

  private target = -1;

  /** Chooses a slot for r, what to eject and where that goes; returns the change of weight, -Infinity if impossible. */
  private prepare(r: number): number {
    const { schedule } = this;
    const { a, b, weight, tables, layout } = schedule.problem;
    const s = this.randomSlot(r);
    this.target = s;
    this.ejectedCount = 0;
    for (const p of [a[r]!, b[r]!]) {
      const blocking = schedule.at[p * layout.slotCount + s]!;
      if (blocking >= 0 && !this.eject(blocking)) return Number.NEGATIVE_INFINITY;
    }
    if (!this.ejectAgainstOrder(r, s) || !this.ejectForMaximum(r, s)) return Number.NEGATIVE_INFINITY;
    if (schedule.used[s]! >= tables[s]! && !this.leavesSlot(s)) {
      const victim = this.lightestOf(s);
      if (victim < 0 || !this.eject(victim)) return Number.NEGATIVE_INFINITY;
    }
    let change = weight[r]!;
    for (let i = 0; i < this.ejectedCount; i += 1) {
      this.refit[i] = this.findRefit(this.ejected[i]!, i);
      if (this.refit[i]! < 0) change -= weight[this.ejected[i]!]!;
    }
    return change;
  }

  private apply(r: number): void {
    const { schedule } = this;
    for (let i = 0; i < this.ejectedCount; i += 1) schedule.remove(this.ejected[i]!);
    schedule.place(r, this.target);
    for (let i = 0; i < this.ejectedCount; i += 1) {
      const m = this.ejected[i]!;
      const s = this.refit[i]!;
      if (s >= 0 && schedule.isInOrder(m, s)) schedule.place(m, s);
    }
  }

  private randomSlot(r: number): number {
    const { allowed, layout, choices } = this.schedule.problem;
    let skip = this.control.random.below(choices[r]!);
    for (let w = 0; ; w += 1) {
      let word = allowed[r * layout.wordCount + w]!;
      const inWord = popCount(word);
      if (skip >= inWord) {
        skip -= inWord;
        continue;
      }
      for (; skip > 0; skip -= 1) word &= word - 1;
      return layout.firstSlot[w]! + lowestBit(word);
    }
  }

  private eject(m: number): boolean {
    for (let i = 0; i < this.ejectedCount; i += 1) if (this.ejected[i] === m) return true;
    if (this.ejectedCount === EJECT_LIMIT || this.schedule.problem.locked[m]! >= 0) return false;
    this.ejected[this.ejectedCount] = m;
    this.ejectedCount += 1;
    return true;
  }

  private ejectAgainstOrder(r: number, s: number): boolean {
    const { slotOf, problem } = this.schedule;
    for (const e of problem.earlier?.[r] ?? []) if (slotOf[e]! >= s && !this.eject(e)) return false;
    for (const l of problem.later?.[r] ?? []) if (slotOf[l]! >= 0 && slotOf[l]! <= s && !this.eject(l)) return false;
    return true;
  }

  /** Where a or b is at the personal maximum and loses nothing yet, ejects one random meeting of theirs. */
  private ejectForMaximum(r: number, s: number): boolean {
    const { schedule } = this;
    const { a, b, capacity, layout } = schedule.problem;
    for (const p of [a[r]!, b[r]!]) {
      if (schedule.count[p]! < capacity[p]! || schedule.at[p * layout.slotCount + s]! >= 0) continue;
      const start = this.control.random.below(layout.slotCount);
      let found = -1;
      for (let i = 0; i < layout.slotCount && found < 0; i += 1) {
        found = schedule.at[p * layout.slotCount + ((start + i) % layout.slotCount)]!;
      }
      if (found < 0 || !this.eject(found)) return false;
    }
    return true;
  }

  private leavesSlot(s: number): boolean {
    for (let i = 0; i < this.ejectedCount; i += 1) if (this.schedule.slotOf[this.ejected[i]!] === s) return true;
    return false;
  }

  /** The lightest of a few random meetings in the slot; one that can be refitted counts as weightless. */
  private lightestOf(s: number): number {
    const { schedule } = this;
    const { weight, locked, layout } = schedule.problem;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 4 && schedule.used[s]! > 0; i += 1) {
      const m = schedule.inSlot[s]![this.control.random.below(schedule.used[s]!)]!;
      if (locked[m]! >= 0) continue;
      let cost = weight[m]!;
      for (let w = 0; w < layout.wordCount; w += 1) if ((schedule.commonWord(m, w) & schedule.open[w]!) !== 0) cost = 0;
      if (cost < least) {
        least = cost;
        best = m;
      }
    }
    return best;
  }

  /** A slot that the i-th ejected meeting can take as things stand, or -1. */
  private findRefit(m: number, i: number): number {
    const { schedule } = this;
    const { layout, tables } = schedule.problem;
    for (let w = 0; w < layout.wordCount; w += 1) {
      let word = schedule.commonWord(m, w) & schedule.open[w]!;
      for (; word !== 0; word &= word - 1) {
        const s = layout.firstSlot[w]! + lowestBit(word);
        if (s === this.target || !schedule.isInOrder(m, s)) continue;
        let taken = schedule.used[s]!;
        for (let k = 0; k < i; k += 1) if (this.refit[k] === s) taken += 1;
        if (taken < tables[s]! && !this.sharesPerson(m, s, i)) return s;
      }
    }
    return -1;
  }

  private sharesPerson(m: number, s: number, before: number): boolean {
    const { a, b } = this.schedule.problem;
    for (let k = 0; k < before; k += 1) {
      if (this.refit[k] !== s) continue;
      const other = this.ejected[k]!;
      if (a[other] === a[m] || b[other] === a[m] || a[other] === b[m] || b[other] === b[m]) return true;
    }
    return false;
  }
}
