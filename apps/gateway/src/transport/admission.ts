const SLICE_MILLISECONDS = 5;
const LONGEST_LINE_SECONDS = 5;

/**
 * Lets handshakes in at a bounded rate: each costs about half a millisecond, and those who are in already shall not
 * wait for a crowd at the door. A few in every slice of the event loop, fewer where the loop is busy; the others stand
 * in line, in order, up to five seconds' worth of them.
 */
export class Admission {
  private readonly line: ((admitted: boolean) => void)[] = [];
  private readonly perSlice: number;
  private left: number;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly perSecond: number) {
    this.perSlice = Math.max(1, Math.round((perSecond * SLICE_MILLISECONDS) / 1000));
    this.left = this.perSlice;
  }

  /** Resolves when it is their turn; at once with false when the line is too long. */
  enter(): Promise<boolean> {
    this.timer ??= setTimeout(() => this.nextSlice(), SLICE_MILLISECONDS);
    if (this.left > 0 && this.line.length === 0) {
      this.left--;
      return Promise.resolve(true);
    }
    if (this.line.length >= this.perSecond * LONGEST_LINE_SECONDS) return Promise.resolve(false);
    return new Promise((resolve) => this.line.push(resolve));
  }

  private nextSlice(): void {
    const admitted = this.line.splice(0, this.perSlice);
    this.left = this.perSlice - admitted.length;
    for (const resolve of admitted) resolve(true);
    this.timer = admitted.length > 0 ? setTimeout(() => this.nextSlice(), SLICE_MILLISECONDS) : null;
  }
}
