/** Lets `burst` through at once and `perSecond` after that. */
export class TokenBucket {
  private tokens: number;
  private at: number;

  /** @param now a clock in milliseconds that never goes back, such as `performance.now` */
  constructor(
    private readonly burst: number,
    private readonly perSecond: number,
    private readonly now: () => number,
  ) {
    this.tokens = burst;
    this.at = now();
  }

  /** @returns whether there was a token */
  take(): boolean {
    const at = this.now();
    this.tokens = Math.min(this.burst, this.tokens + ((at - this.at) / 1000) * this.perSecond);
    this.at = at;
    if (this.tokens < 1) return false;
    this.tokens--;
    return true;
  }
}
