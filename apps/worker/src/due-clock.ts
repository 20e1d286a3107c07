/**
 * Looks again and again whether something is due by now. The database's clock decides what is; this one only asks, so
 * that any number of workers may, and a time that passed while none ran is made up for by the next.
 */
export class DueClock {
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  /** @param doDue does what is due and returns how much it was; asked again at once until that is nothing */
  constructor(
    private readonly everyMilliseconds: number,
    private readonly doDue: () => Promise<number>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    this.timer = setTimeout(() => void (this.looking = this.lookAndGoOn()), this.everyMilliseconds);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async lookAndGoOn(): Promise<void> {
    try {
      let done: number;
      do done = await this.doDue();
      while (done > 0 && !this.stopped);
    } catch (error) {
      this.onError(error);
    }
    if (!this.stopped) this.start();
  }
}
