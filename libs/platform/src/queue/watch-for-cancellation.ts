import type { BullQueue } from './queue-backend';

const INTERVAL_MS = 500;

/**
 * Aborts when somebody, in whatever process, has asked this running job to stop. BullMQ cancels only within the
 * process of the worker, so the request lies in the job and is looked for while it runs.
 */
export function watchForCancellation(
  queue: Pick<BullQueue, 'getJob'>,
  jobId: string,
  intervalMs = INTERVAL_MS,
): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const look = async () => {
    // A queue that cannot be asked now is asked again next time.
    const job = await queue.getJob(jobId).catch(() => undefined);
    if (job?.data.cancelRequested) controller.abort(new Error('The job was cancelled.'));
  };
  const timer = setInterval(() => void look(), intervalMs);
  timer.unref();
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}
