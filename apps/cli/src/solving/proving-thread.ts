import type { Instance, News, Proof } from '@handsel/scheduling';
import { extname, join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type WorkerOptions } from 'node:worker_threads';
import type { ProvingMessage, ProvingTask } from './proving-messages';

const LOOK_EVERY_MILLISECONDS = 20;

/** The exact solver on a thread of its own, beside a search that never gives the event loop a turn. */
export class ProvingThread {
  /** What the thread has proved; undefined while it works. */
  proof: Proof | undefined;
  /** The best timetable so far that holds every request. */
  best: { slots: number[]; breaks: number } | undefined;
  /** No timetable that holds every request has fewer breaks, as far as the thread got. */
  breaksLowerBound = 0;
  private news: News | undefined;
  private readonly port;
  private readonly thread: Worker;
  private failure: Error | undefined;

  constructor(instance: Instance, conflictLimit?: number, options: Pick<WorkerOptions, 'execArgv'> = {}) {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    const task: ProvingTask = { instance, conflictLimit, port: port2 };
    // Beside this file, compiled or not.
    const file = join(__dirname, `proving.thread${extname(__filename)}`);
    this.thread = new Worker(file, { ...options, workerData: task, transferList: [port2] });
    this.thread.on('error', (error) => {
      this.failure = error instanceof Error ? error : new Error(String(error));
    });
  }

  /** Reads what has arrived, without waiting; true once the thread is done. */
  look(): boolean {
    for (;;) {
      const received = receiveMessageOnPort(this.port) as { message: ProvingMessage } | undefined;
      if (received === undefined) return this.proof !== undefined;
      const { message } = received;
      if (message.kind === 'proof') this.proof = message.proof;
      else if (message.kind === 'bound') {
        this.breaksLowerBound = message.breaks;
        this.news = { ...this.news, breaksLowerBound: message.breaks };
      } else {
        this.best = { slots: message.slots, breaks: message.breaks };
        this.news = { ...this.news, slots: message.slots };
      }
    }
  }

  /** What the thread has found since this was asked last. */
  takeNews(): News | undefined {
    this.look();
    const { news } = this;
    this.news = undefined;
    return news;
  }

  /** Hands over what has been found beside it. */
  tell(news: News): void {
    this.port.postMessage(news);
  }

  /** Waits for the proof until the time has come (milliseconds of `performance.now`). */
  async waitUntil(deadline: number): Promise<Proof | undefined> {
    while (!this.look() && performance.now() < deadline) {
      if (this.failure) throw this.failure;
      const left = Math.max(0, deadline - performance.now());
      await new Promise((resolve) => setTimeout(resolve, Math.min(LOOK_EVERY_MILLISECONDS, left)));
    }
    return this.proof;
  }

  /** Ends the thread, wherever it is. */
  async end(): Promise<void> {
    this.port.close();
    await this.thread.terminate();
  }
}
