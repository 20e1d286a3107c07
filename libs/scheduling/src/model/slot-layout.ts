const WORD_BITS = 32;

/**
 * Where each slot lies in a row of 32-bit words. A day starts a new word, so that breaks inside a day of up to 32 slots
 * are counted with a few bit operations; a longer day takes several words.
 */
export class SlotLayout {
  readonly slotCount: number;
  readonly wordCount: number;
  readonly wordOf: Int32Array;
  readonly bitOf: Int32Array;
  /** First slot of each word. */
  readonly firstSlot: Int32Array;
  readonly dayOf: Int32Array;
  /** Day d is the slots [dayStart[d], dayStart[d + 1]). */
  readonly dayStart: Int32Array;
  /** True when no day is longer than one word. */
  readonly oneWordDays: boolean;

  constructor(days: readonly number[]) {
    this.slotCount = days.reduce((sum, length) => sum + length, 0);
    this.wordOf = new Int32Array(this.slotCount);
    this.bitOf = new Int32Array(this.slotCount);
    this.dayOf = new Int32Array(this.slotCount);
    this.dayStart = new Int32Array(days.length + 1);
    this.oneWordDays = days.every((length) => length <= WORD_BITS);
    const firstSlot: number[] = [];
    let slot = 0;
    days.forEach((length, day) => {
      for (let i = 0; i < length; i += 1, slot += 1) {
        if (i % WORD_BITS === 0) firstSlot.push(slot);
        this.wordOf[slot] = firstSlot.length - 1;
        this.bitOf[slot] = 1 << (i % WORD_BITS);
        this.dayOf[slot] = day;
      }
      this.dayStart[day + 1] = slot;
    });
    this.wordCount = firstSlot.length;
    this.firstSlot = Int32Array.from(firstSlot);
  }
}

/** Number of set bits of a 32-bit integer (Hacker's Delight, 5-1). */
export function popCount(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Index of the lowest set bit; the word is not 0. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word);
}
