import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProgram } from '../support/test-program';

const RESTART_MILLISECONDS = 300;

/** A process that is started again whenever it ends, as a service manager does, until it is told to stop. */
export class KeptProcess {
  private program: TestProgram | null = null;
  private wanted = true;
  private readonly running: Promise<void>;
  starts = 0;

  constructor(private readonly startOne: () => Promise<TestProgram>) {
    this.running = this.keep();
  }

  /** Sends a signal to the process that runs now; false when none does. */
  signal(signal: NodeJS.Signals): boolean {
    try {
      return this.program !== null && process.kill(this.program.pid, signal);
    } catch {
      return false;
    }
  }

  async stop(): Promise<void> {
    this.wanted = false;
    this.signal('SIGCONT');
    this.signal('SIGTERM');
    await this.running;
  }

  private async keep(): Promise<void> {
    while (this.wanted) {
      try {
        this.program = await this.startOne();
        this.starts++;
        await this.program.ended;
      } catch {
        // It could not start, since what it needs is away: again in a moment.
      }
      this.program = null;
      await sleep(RESTART_MILLISECONDS);
    }
  }
}
