import { lowestBit } from '../model/slot-layout';
import { KempeChain } from './kempe-chain';
import type { Schedule } from './schedule';

/** Finds a place for one request without throwing any other out. */
export class Inserter {
  private readonly chain: KempeChain;

  constructor(private readonly schedule: Schedule) {
    this.chain = new KempeChain(schedule);
  }

  /** Tries a common free slot, then one whose tables can be relieved, then Kempe chains. True if r is placed. */
  insert(r: number): boolean {
    return this.schedule.hasRoom(r) && (this.insertDirect(r) || this.insertWithRelief(r) || this.insertWithChain(r));
  }

  /** Like `insert`, but looks at no other meetings than those of the two people and the chains through them. */
  insertWithoutRelief(r: number): boolean {
    return this.insertDirect(r) || this.insertWithChain(r);
  }

  /** Places r in the common free slot with most tables left. */
  insertDirect(r: number): boolean {
    const { schedule } = this;
    const { layout, tables } = schedule.problem;
    let best = -1;
    let mostLeft = 0;
    for (let w = 0; w < layout.wordCount; w += 1) {
      let word = schedule.commonWord(r, w) & schedule.open[w]!;
      for (; word !== 0; word &= word - 1) {
        const s = layout.firstSlot[w]! + lowestBit(word);
        const left = tables[s]! - schedule.used[s]!;
        if (left > mostLeft && schedule.isInOrder(r, s)) {
          best = s;
          mostLeft = left;
        }
      }
    }
    if (best < 0) return false;
    schedule.place(r, best);
    return true;
  }

  private insertWithRelief(r: number): boolean {
    const { schedule } = this;
    const { layout } = schedule.problem;
    for (let w = 0; w < layout.wordCount; w += 1) {
      for (let word = schedule.commonWord(r, w); word !== 0; word &= word - 1) {
        const s = layout.firstSlot[w]! + lowestBit(word);
        if (schedule.isInOrder(r, s) && this.relieve(s, r)) {
          schedule.place(r, s);
          return true;
        }
      }
    }
    return false;
  }

  /** Makes sure that slot s has a table left for r, moving one of its meetings to another open slot if need be. */
  private relieve(s: number, r: number): boolean {
    const { schedule } = this;
    const { layout, tables } = schedule.problem;
    if (schedule.used[s]! < tables[s]!) return true;
    const row = schedule.inSlot[s]!;
    for (let i = 0; i < schedule.used[s]!; i += 1) {
      const m = row[i]!;
      for (let w = 0; w < layout.wordCount; w += 1) {
        let word = schedule.commonWord(m, w) & schedule.open[w]!;
        for (; word !== 0; word &= word - 1) {
          const t = layout.firstSlot[w]! + lowestBit(word);
          if (!schedule.isInOrder(m, t)) continue;
          schedule.remove(m);
          schedule.place(m, t);
          // What made room may have to come before r, or after it.
          if (schedule.isInOrder(r, s)) return true;
          schedule.remove(m);
          schedule.place(m, s);
        }
      }
    }
    return false;
  }

  private insertWithChain(r: number): boolean {
    const { a, b } = this.schedule.problem;
    return this.freeByChain(r, a[r]!, b[r]!) || this.freeByChain(r, b[r]!, a[r]!);
  }

  /** For a slot in which `open` is free and `busy` is not: moves the meeting of `busy` away along a chain. */
  private freeByChain(r: number, busy: number, open: number): boolean {
    const { schedule } = this;
    const { layout, allowed, available } = schedule.problem;
    const { wordCount, firstSlot, slotCount } = layout;
    for (let w = 0; w < wordCount; w += 1) {
      let word = schedule.free[open * wordCount + w]! & allowed[r * wordCount + w]!;
      word &= schedule.busy[busy * wordCount + w]! & available[busy * wordCount + w]!;
      for (; word !== 0; word &= word - 1) {
        const target = firstSlot[w]! + lowestBit(word);
        if (!schedule.isInOrder(r, target)) continue;
        const blocking = schedule.at[busy * slotCount + target]!;
        if (this.moveAway(blocking, target, busy, open, r)) {
          schedule.place(r, target);
          return true;
        }
      }
    }
    return false;
  }

  private moveAway(blocking: number, target: number, busy: number, open: number, r: number): boolean {
    const { schedule, chain } = this;
    const { layout, tables } = schedule.problem;
    const { wordCount, firstSlot } = layout;
    for (let v = 0; v < wordCount; v += 1) {
      for (let word = schedule.free[busy * wordCount + v]!; word !== 0; word &= word - 1) {
        const other = firstSlot[v]! + lowestBit(word);
        if (!chain.collect(blocking, other) || chain.isEnd(open) || !chain.isInOrder()) continue;
        const { surplus } = chain;
        if (schedule.used[other]! + surplus > tables[other]!) continue;
        if (schedule.used[target]! - surplus >= tables[target]!) continue;
        chain.apply();
        if (schedule.isInOrder(r, target)) return true;
        chain.apply();
      }
    }
    return false;
  }
}
