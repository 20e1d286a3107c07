import { quickProof, solve, withProof, type Instance, type Proof, type Timetable } from '@handsel/scheduling';
import type { WorkerOptions } from 'node:worker_threads';
import { ProvingThread } from './proving-thread';

export interface SideBySideOptions {
  seed: number;
  /** On the clock of `performance.now`. */
  startedAt: number;
  timeLimitSeconds: number;
  /** The proof is what is asked for: once it is known that not all can be held, the search ends with its first part. */
  endsWithProof?: boolean;
  threadOptions?: Pick<WorkerOptions, 'execArgv'>;
}

export interface ProvedTimetable {
  timetable: Timetable;
  proof: Proof;
}

/** Shares of the time after which the search begins anew with another seed; what it has found helps the exact solver. */
const SLICE_ENDS = [0.1, 0.3, 1] as const;

/**
 * The local search on this thread and the exact solver on another, until one of them has proved the timetable or the
 * time is over. The thread is ended then. Depends on the clock, so it is not reproducible.
 */
export async function solveSideBySide(instance: Instance, options: SideBySideOptions): Promise<ProvedTimetable> {
  const { seed, startedAt, timeLimitSeconds } = options;
  const timeOf = (share: number): number => startedAt + 1000 * timeLimitSeconds * share;
  const over = (deadline: number): boolean => performance.now() >= deadline;
  const isEnough = ({ verdict }: Proof, part: number): boolean =>
    verdict === 'optimal' || (part > 0 && options.endsWithProof === true);
  const known = quickProof(instance);
  if (known !== undefined) {
    const shouldStop = (): boolean => over(timeOf(1));
    return { timetable: solve(instance, { seed, moveBudget: Number.POSITIVE_INFINITY, shouldStop }), proof: known };
  }
  const thread = new ProvingThread(instance, undefined, options.threadOptions);
  try {
    // The thread's start needs the event loop of this one.
    await new Promise((resolve) => setTimeout(resolve, 0));
    let best: Timetable | undefined;
    for (const [i, share] of SLICE_ENDS.entries()) {
      const shouldStop = (): boolean => over(timeOf(share)) || (thread.look() && isEnough(thread.proof!, i));
      const found = solve(instance, { seed: seed + i, moveBudget: Number.POSITIVE_INFINITY, shouldStop });
      if (best === undefined || isBetter(found, best)) best = found;
      if (thread.look() && isEnough(thread.proof!, i + 1)) break;
      // The search's own bounds hold for these counts of meetings, and there are no others where all are held.
      if (best.outcome === 'optimal' && best.held === instance.requests.length) break;
      thread.tell(best.slots);
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const isProved = best!.outcome === 'optimal' && best!.held === instance.requests.length;
    const found = isProved ? undefined : await thread.waitUntil(timeOf(1));
    const proof = found ?? (isProved ? proofOf(best!) : unfinished(thread));
    return { timetable: withProof(instance, best!, proof), proof };
  } finally {
    await thread.end();
  }
}

const isBetter = (a: Timetable, b: Timetable): boolean =>
  a.weight > b.weight || (a.weight === b.weight && a.breaks < b.breaks);

const proofOf = ({ slots, breaks }: Timetable): Proof => ({
  verdict: 'optimal',
  slots: slots as number[],
  breaks,
  breaksLowerBound: breaks,
  conflicts: 0,
});

const unfinished = ({ best, breaksLowerBound }: ProvingThread): Proof => ({
  verdict: null,
  slots: best?.slots ?? null,
  breaks: best?.breaks ?? null,
  breaksLowerBound,
  conflicts: 0,
  reason: 'the time was over first',
});
