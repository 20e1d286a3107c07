/** How often whoever works on something tells how far it is, and asks whether it is still wanted. */
export const WATCH_EVERY_MILLISECONDS = 500;

/**
 * Accompanies work that takes long: at each interval it tells how far the work is and hears whether anybody still wants it.
 * A database that is away for a moment only delays that.
 */
export class RunWatch<P> {
  private writing: Promise<void> = Promise.resolve();
  private busy = false;
  private readonly unwanted = new AbortController();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private progress: P,
    /** Resolves to false when the work is not wanted any more. */
    private readonly tell: (progress: P) => Promise<boolean>,
    everyMilliseconds: number,
  ) {
    this.timer = setInterval(() => this.tick(), everyMilliseconds);
    this.timer.unref();
  }

  /** Aborted once nobody wants the work any more. */
  get signal(): AbortSignal {
    return this.unwanted.signal;
  }

  note(progress: P): void {
    this.progress = progress;
  }

  /** No more is told after this. */
  async end(): Promise<void> {
    clearInterval(this.timer);
    await this.writing;
  }

  private tick(): void {
    if (this.busy) return;
    this.busy = true;
    this.writing = this.ask();
  }

  private async ask(): Promise<void> {
    try {
      if (!(await this.tell(this.progress))) this.unwanted.abort(new Error('Nobody wants this any more.'));
    } catch {
      // Told the next time; the write at the end decides whether the work counts.
    } finally {
      this.busy = false;
    }
  }
}
