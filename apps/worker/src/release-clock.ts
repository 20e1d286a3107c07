import { releaseDueDeals, type UnitOfWork } from '@handsel/application';

const EVERY_MILLISECONDS = 500;

/**
 * Looks twice a second whether deals are to be released by now. The database's clock decides which; this one only asks,
 * so that any number of workers may, and a time that passed while none ran is made up for by the next.
 */
export class ReleaseClock {
  private timer?: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly onError: (error: Error) => void,
  ) {}

  start(): void {
    this.timer = setTimeout(() => void (this.looking = this.lookAndGoOn()), EVERY_MILLISECONDS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.looking;
  }

  private async lookAndGoOn(): Promise<void> {
    try {
      let released: number;
      do released = await releaseDueDeals(this.unitOfWork);
      while (released > 0 && !this.stopped);
    } catch (error) {
      this.onError(error instanceof Error ? error : new Error(String(error)));
    }
    if (!this.stopped) this.start();
  }
}
