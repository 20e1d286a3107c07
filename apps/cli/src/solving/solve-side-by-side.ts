import { prove, quickProof, solve, withProof, type Instance, type Proof, type Timetable } from '@handsel/scheduling';
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

/** Shares of the time after which the search begins anew with another seed, as long as it cannot hold all. */
const SLICE_ENDS = [0.1, 0.3, 1] as const;
/** Pairs of request and slot beyond which the local search finds more than a second exact solver. */
const MOST_PLACES_TO_FIND = 10_000;

/**
 * The exact solver on a thread, and on this one the local search, until one of the two has proved the timetable or the
 * time is over. Once all can be held, this one goes on with an exact solver too, which only looks for fewer breaks; the
 * two tell each other what they find. The thread is ended then. Depends on the clock, so it is not reproducible.
 */
export async function solveSideBySide(instance: Instance, options: SideBySideOptions): Promise<ProvedTimetable> {
  const { startedAt, timeLimitSeconds } = options;
  const known = quickProof(instance);
  if (known !== undefined) {
    const shouldStop = (): boolean => performance.now() >= startedAt + 1000 * timeLimitSeconds;
    const timetable = solve(instance, { seed: options.seed, moveBudget: Number.POSITIVE_INFINITY, shouldStop });
    return { timetable, proof: known };
  }
  const thread = new ProvingThread(instance, undefined, options.threadOptions);
  try {
    return await new SideBySide(instance, options, thread).run();
  } finally {
    await thread.end();
  }
}

/** What this thread does beside the proving one. */
class SideBySide {
  constructor(
    private readonly instance: Instance,
    private readonly options: SideBySideOptions,
    private readonly thread: ProvingThread,
  ) {}

  async run(): Promise<ProvedTimetable> {
    const { instance, thread } = this;
    // The thread's start needs the event loop of this one.
    await oneTurn();
    const timetable = await this.search();
    const known = this.proofOf(timetable) ?? this.find(timetable);
    const proof = known ?? (await thread.waitUntil(this.timeOf(1))) ?? this.unfinished();
    return { timetable: withProof(instance, timetable, proof), proof };
  }

  /** Local search in slices, until all can be held and the exact solvers are better at it. */
  private async search(): Promise<Timetable> {
    const { instance, options, thread } = this;
    let best: Timetable | undefined;
    for (const [i, share] of SLICE_ENDS.entries()) {
      const shouldStop = (): boolean => this.isOver(share) || (thread.look() && this.isEnough(i));
      const found = solve(instance, { seed: options.seed + i, moveBudget: Number.POSITIVE_INFINITY, shouldStop });
      if (best === undefined || isBetter(found, best)) best = found;
      if ((thread.look() && this.isEnough(i + 1)) || this.proofOf(best) || this.isForFinding(best)) break;
      thread.tell({ slots: best.slots });
      await oneTurn();
    }
    return best!;
  }

  /** True where the thread's proof ends the search in this slice. */
  private isEnough(slice: number): boolean {
    return this.thread.proof!.verdict === 'optimal' || (slice > 0 && this.options.endsWithProof === true);
  }

  private isForFinding({ held }: Timetable): boolean {
    const { requests, slotCount } = this.instance;
    if (requests.length * slotCount > MOST_PLACES_TO_FIND) return false;
    return held === requests.length || this.thread.best !== undefined;
  }

  /** Looks for fewer breaks with an exact solver; undefined where nothing is proved in time. */
  private find(timetable: Timetable): Proof | undefined {
    const { instance, thread } = this;
    if (thread.look()) return thread.proof;
    if (!this.isForFinding(timetable)) return undefined;
    thread.tell({ slots: timetable.slots });
    const found = prove(instance, {
      emphasis: 'finding',
      known: timetable.slots,
      shouldStop: () => this.isOver(1) || thread.look(),
      takeNews: () => thread.takeNews(),
      onBetter: (slots) => thread.tell({ slots }),
      onBound: (breaksLowerBound) => thread.tell({ breaksLowerBound }),
    });
    if (found.verdict !== null) return found;
    return thread.proof ?? { ...found, reason: TOO_LATE };
  }

  private isOver(share: number): boolean {
    return performance.now() >= this.timeOf(share);
  }

  private timeOf(share: number): number {
    return this.options.startedAt + 1000 * this.options.timeLimitSeconds * share;
  }

  /** The search's own bounds hold for these counts of meetings, and there are no others where all are held. */
  private proofOf({ outcome, held, slots, breaks }: Timetable): Proof | undefined {
    if (outcome !== 'optimal' || held !== this.instance.requests.length) return undefined;
    return { verdict: 'optimal', slots: slots as number[], breaks, breaksLowerBound: breaks, conflicts: 0 };
  }

  private unfinished(): Proof {
    const { best, breaksLowerBound } = this.thread;
    return {
      verdict: null,
      slots: best?.slots ?? null,
      breaks: best?.breaks ?? null,
      breaksLowerBound,
      conflicts: 0,
      reason: TOO_LATE,
    };
  }
}

const TOO_LATE = 'the time was over first';

const oneTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

const isBetter = (a: Timetable, b: Timetable): boolean =>
  a.weight > b.weight || (a.weight === b.weight && a.breaks < b.breaks);
