/** Small fast counter random numbers (sfc32, Doty-Humphrey, PractRand): 32-bit integer arithmetic, the same everywhere. */
export class Random {
  private a: number;
  private b: number;
  private c = 0;
  private counter = 1;

  constructor(seed: number) {
    this.a = seed | 0;
    this.b = Math.imul(seed, 0x9e3779b9) | 0;
    for (let i = 0; i < 12; i += 1) this.next();
  }

  /** Uniform over all unsigned 32-bit integers. */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + sum) | 0;
    return sum >>> 0;
  }

  /** Integer in [0, limit); limit is at most 2^32. */
  below(limit: number): number {
    return Math.floor((this.next() / 0x100000000) * limit);
  }

  /** Number in [0, 1). */
  unit(): number {
    return this.next() / 0x100000000;
  }

  /** Fisher-Yates in place. */
  shuffle(values: Int32Array): void {
    for (let i = values.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      const kept = values[i]!;
      values[i] = values[j]!;
      values[j] = kept;
    }
  }
}
