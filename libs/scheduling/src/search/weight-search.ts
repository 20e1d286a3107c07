import type { Selection } from '../bound/certificate';
import { lowestBit, popCount } from '../model/slot-layout';
import { Inserter } from './inserter';
import { KempeChain } from './kempe-chain';
import { heaviestOf, promisingRequests } from './promising';
import type { Schedule } from './schedule';
import type { SearchControl } from './search-control';

const EJECT_LIMIT = 6;
/** One move in so many tries the whole insertion without ejecting. */
const INSERT_EVERY = 64;
/** One draw in so many of a held request shakes the timetable by a Kempe exchange that costs nothing. */
const SHAKE_EVERY = 4;
/** Losing the heaviest meeting's weight times this is accepted once in e moves: hardly more than a plateau walk. */
const TEMPERATURE_SHARE = 0.006;
/** A run that has not improved for this share of its moves gives up. */
const STALE_SHARE = 0.4;
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
  private readonly isCandidate: Uint8Array;
  /** People with spare capacity that has a price: at the bound there are none, so the search starts from them. */
  private readonly short: number[] = [];
  private readonly isShort: Uint8Array;
  private readonly ejected = new Int32Array(EJECT_LIMIT);
  private readonly refit = new Int32Array(EJECT_LIMIT);
  private ejectedCount = 0;

  constructor(
    private readonly schedule: Schedule,
    private readonly selection: Selection,
    private readonly control: SearchControl,
    slackShare: number,
  ) {
    this.inserter = new Inserter(schedule);
    this.chain = new KempeChain(schedule);
    this.isCandidate = promisingRequests(schedule.problem, selection, slackShare);
    this.candidates = Int32Array.from(this.isCandidate.keys()).filter((r) => this.isCandidate[r] === 1);
    this.isShort = new Uint8Array(schedule.problem.personCount);
    for (let p = 0; p < schedule.problem.personCount; p += 1) this.noteShort(p);
  }

  /** Anneals for at most `budgetMoves` moves and leaves the heaviest timetable found in the schedule. */
  run(budgetMoves: number): void {
    const { schedule, control, selection } = this;
    const { random } = control;
    const { bound } = selection.certificate;
    const temperature = heaviestOf(schedule.problem) * TEMPERATURE_SHARE;
    let best = schedule.weight;
    const bestSlots = schedule.slotOf.slice();
    let unsaved = true;
    let improvedAt = 0;
    for (let i = 0; i < budgetMoves && best < bound && this.candidates.length > 0 && control.spend(); i += 1) {
      if (i - improvedAt > budgetMoves * STALE_SHARE) break;
      if (i % REPORT_EVERY === 0) this.report(i / budgetMoves);
      const threshold = temperature * Math.log(1 - random.unit());
      const r = this.choose(i);
      if (r < 0) continue;
      if (schedule.slotOf[r]! >= 0) {
        if (i % SHAKE_EVERY === 0) this.shake(r);
        continue;
      }
      if (i % INSERT_EVERY !== 0 || !this.inserter.insert(r)) {
        const change = this.prepare(r, this.target);
        if (change < threshold) continue;
        if (change < 0 && unsaved) {
          bestSlots.set(schedule.slotOf);
          unsaved = false;
        }
        this.apply(r);
      }
      if (schedule.weight > best) {
        best = schedule.weight;
        unsaved = true;
        improvedAt = i;
      }
    }
    if (schedule.weight < best) schedule.restore(bestSlots);
    this.report(1);
  }

  private report(fraction: number): void {
    const { weight, breaks } = this.schedule;
    this.control.report({ phase: 'weight', fraction, weight, bound: this.selection.certificate.bound, breaks });
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

  /** A request to insert and, in `target`, the slot for it; mostly one of a person whose spare capacity has a price. */
  private choose(i: number): number {
    const { random } = this.control;
    if (i % 4 !== 0) {
      const r = this.short.length > 0 ? this.chooseForShort() : -1;
      if (r >= 0) return r;
    }
    const r = this.candidates[random.below(this.candidates.length)]!;
    this.target = this.randomSlot(r);
    return r;
  }

  private chooseForShort(): number {
    const { schedule, control, short } = this;
    const { capacity, firstRequest, requestsOf } = schedule.problem;
    const i = control.random.below(short.length);
    const p = short[i]!;
    if (schedule.count[p]! >= capacity[p]!) {
      short[i] = short.at(-1)!;
      short.pop();
      this.isShort[p] = 0;
      return -1;
    }
    const degree = firstRequest[p + 1]! - firstRequest[p]!;
    for (let tries = 0; tries < 8; tries += 1) {
      const r = requestsOf[firstRequest[p]! + control.random.below(degree)]!;
      if (schedule.slotOf[r]! >= 0 || this.isCandidate[r] === 0) continue;
      const target = this.randomFreeSlot(p, r);
      if (target < 0) continue;
      this.target = target;
      return r;
    }
    return -1;
  }

  private randomFreeSlot(p: number, r: number): number {
    const { free, problem } = this.schedule;
    const { layout, allowed } = problem;
    const { wordCount } = layout;
    const start = this.control.random.below(wordCount);
    for (let i = 0; i < wordCount; i += 1) {
      const w = (start + i) % wordCount;
      let word = free[p * wordCount + w]! & allowed[r * wordCount + w]!;
      if (word === 0) continue;
      for (let skip = this.control.random.below(popCount(word)); skip > 0; skip -= 1) word &= word - 1;
      return layout.firstSlot[w]! + lowestBit(word);
    }
    return -1;
  }

  private noteShort(p: number): void {
    const { count, problem } = this.schedule;
    if (this.isShort[p] === 1 || this.selection.certificate.prices[p] === 0 || count[p]! >= problem.capacity[p]!)
      return;
    this.isShort[p] = 1;
    this.short.push(p);
  }

  /** Chooses a slot for r, what to eject and where that goes; returns the change of weight, -Infinity if impossible. */
  private prepare(r: number, s: number): number {
    const { schedule } = this;
    const { a, b, weight, tables, layout } = schedule.problem;
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
      this.refit[i] = this.keepsMaximum(r, i) ? this.findRefit(this.ejected[i]!, i) : -1;
      if (this.refit[i]! < 0) change -= weight[this.ejected[i]!]!;
    }
    return change;
  }

  private apply(r: number): void {
    const { schedule } = this;
    const { a, b } = schedule.problem;
    for (let i = 0; i < this.ejectedCount; i += 1) schedule.remove(this.ejected[i]!);
    schedule.place(r, this.target);
    for (let i = 0; i < this.ejectedCount; i += 1) {
      const m = this.ejected[i]!;
      const s = this.refit[i]!;
      if (s >= 0 && schedule.isInOrder(m, s)) schedule.place(m, s);
      else {
        this.noteShort(a[m]!);
        this.noteShort(b[m]!);
      }
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

  /** True if nobody of r, placed in addition, exceeds the maximum when the i-th ejected meeting comes back. */
  private keepsMaximum(r: number, i: number): boolean {
    const { count, problem } = this.schedule;
    const { a, b, capacity } = problem;
    const m = this.ejected[i]!;
    for (const p of [a[r]!, b[r]!]) {
      if (count[p]! < capacity[p]! || (a[m] !== p && b[m] !== p)) continue;
      let staysOut = false;
      for (let k = 0; k < this.ejectedCount; k += 1) {
        const other = this.ejected[k]!;
        if (k !== i && (k > i || this.refit[k]! < 0) && (a[other] === p || b[other] === p)) staysOut = true;
      }
      if (!staysOut) return false;
    }
    return true;
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
