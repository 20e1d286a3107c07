/** A bell that one loop waits for. A ring that comes while nobody waits is kept for the next wait. */
export class Wakeup {
  private rung = false;
  private release: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.release?.();
  }

  /** Resolves when the bell rings, at once when it has rung since the last wait, and after `milliseconds` at the latest. */
  async wait(milliseconds: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.release = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.release = null;
    }
    this.rung = false;
  }
}
