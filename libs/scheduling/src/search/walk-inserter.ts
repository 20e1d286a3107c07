import { lowestBit, popCount } from '../model/slot-layout';
import type { Random } from '../random/random';
import type { Inserter } from './inserter';
import { KempeChain } from './kempe-chain';
import type { Schedule } from './schedule';

/**
 * Finds a place for a request that fits nowhere as things stand: Kempe exchanges that cost nothing let the free slots of
 * its two people wander until they meet. Throws nobody out.
 */
export class WalkInserter {
  private readonly chain: KempeChain;

  constructor(
    private readonly schedule: Schedule,
    private readonly inserter: Inserter,
    private readonly random: Random,
  ) {
    this.chain = new KempeChain(schedule);
  }

  /** True if r is placed within so many steps; its people must have room. */
  insert(r: number, steps: number): boolean {
    const { a, b } = this.schedule.problem;
    for (let i = 0; i < steps; i += 1) {
      if (this.step(i % 2 === 0 ? a[r]! : b[r]!) && this.inserter.insertWithoutRelief(r)) return true;
    }
    return false;
  }

  /** Moves a random meeting of p into a free slot of p along a chain; true if that could be done. */
  private step(p: number): boolean {
    const { schedule, chain } = this;
    const { layout, tables } = schedule.problem;
    const to = this.randomSlot(schedule.free, p);
    const from = this.randomSlot(schedule.busy, p);
    if (to < 0 || from < 0) return false;
    const m = schedule.at[p * layout.slotCount + from]!;
    if (!chain.collect(m, to) || !chain.isInOrder()) return false;
    if (schedule.used[to]! + chain.surplus > tables[to]!) return false;
    if (schedule.used[from]! - chain.surplus > tables[from]!) return false;
    chain.apply();
    return true;
  }

  private randomSlot(words: Int32Array, p: number): number {
    const { wordCount, firstSlot } = this.schedule.problem.layout;
    const start = this.random.below(wordCount);
    for (let i = 0; i < wordCount; i += 1) {
      const w = (start + i) % wordCount;
      let word = words[p * wordCount + w]!;
      if (word === 0) continue;
      for (let skip = this.random.below(popCount(word)); skip > 0; skip -= 1) word &= word - 1;
      return firstSlot[w]! + lowestBit(word);
    }
    return -1;
  }
}
