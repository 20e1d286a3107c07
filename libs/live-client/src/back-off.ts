const FIRST_MILLISECONDS = 200;
const LONGEST_MILLISECONDS = 5_000;

/** Delays that double with each failure; jitter over the upper half keeps a crowd from coming back at once. */
export class BackOff {
  private failures = 0;

  constructor(private readonly random: () => number) {}

  next(): number {
    const longest = Math.min(FIRST_MILLISECONDS * 2 ** this.failures, LONGEST_MILLISECONDS);
    this.failures++;
    return longest * (0.5 + this.random() / 2);
  }

  reset(): void {
    this.failures = 0;
  }
}
