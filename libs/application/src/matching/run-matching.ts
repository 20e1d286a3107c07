import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '@handsel/kernel';
import { RunWatch, WATCH_EVERY_MILLISECONDS } from '../long-work/run-watch';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.port';
import { giveUpRun } from './begin-match-run';
import type { MatchingInput, MatchRanker, RankingSink } from './match-ranker.port';
import { readMatchingInput } from './read-matching-input';
import { readMatchingSettings } from './settings/matching-settings';
import { putLists, shareOutAndTell } from './share-out-lists';

/** Places on each side's list. */
export const LIST_LENGTH = 30;
/** Profiles that change while they are ranked are ranked again, but not for ever. */
const ATTEMPTS = 3;

export interface MatchingRun {
  conventionId: string;
  runId: string;
}

/**
 * Carries out a matching run. May be started again at any time: a run that is finished is left alone, one that broke off
 * begins anew, and of two that work on the same run the first to finish counts. A run that is cancelled meanwhile ends
 * within a moment and changes nothing.
 */
export class RunMatching {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranker: MatchRanker,
    private readonly clock: Clock,
    private readonly watchEveryMilliseconds = WATCH_EVERY_MILLISECONDS,
  ) {}

  /** @returns `done` when this call finished the run, `idle` when there was nothing left to do */
  async execute(run: MatchingRun): Promise<'done' | 'idle'> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.attempt(run, attempt < ATTEMPTS);
      if (outcome !== 'outdated') return outcome;
    }
  }

  private async attempt(run: MatchingRun, mustBeCurrent: boolean): Promise<'done' | 'idle' | 'outdated'> {
    const input = await this.unitOfWork.run((tx) => this.start(tx, run));
    if (!input) return 'idle';
    return this.unitOfWork.run(async (tx) =>
      (await this.rank(tx, run, input)) ? this.finish(tx, run, input, mustBeCurrent) : 'idle',
    );
  }

  /** Rows go to the database as they come. False when the run is not wanted any more. */
  private async rank(tx: Transaction, run: MatchingRun, input: MatchingInput): Promise<boolean> {
    let told = 0;
    const tell = async (fraction: number): Promise<boolean> => {
      const wanted = await this.tell(run, fraction, fraction > told);
      told = fraction;
      return wanted;
    };
    const watch = new RunWatch<number>(0, tell, this.watchEveryMilliseconds);
    try {
      const sink: RankingSink = {
        onProgress: (fraction) => watch.note(fraction),
        onRows: (rows) => tx.matches.stageLists(rows),
      };
      const everyone = { ...input, conventionId: run.conventionId, top: LIST_LENGTH };
      await this.ranker.rankEveryone(everyone, sink, watch.signal);
      return true;
    } catch (error) {
      if (watch.signal.aborted) return false;
      throw error;
    } finally {
      await watch.end();
    }
  }

  private async finish(
    tx: Transaction,
    { conventionId, runId }: MatchingRun,
    input: MatchingInput,
    mustBeCurrent: boolean,
  ) {
    const run = await tx.matches.claimRun(conventionId, runId);
    if (!run) return 'idle';
    await tx.matches.lockLists(conventionId);
    if (mustBeCurrent && !(await isCurrent(tx, conventionId, input))) return 'outdated';
    const { told, matches } = await putLists(tx, conventionId, 'all');
    await shareOutAndTell(tx, conventionId, input.settings, told);
    await tx.matches.saveRun(conventionId, {
      ...run,
      status: 'completed',
      progress: { fraction: 1, phase: 'completed' },
      profiles: input.profiles.length,
      matches,
      finishedAt: this.clock.now().toISOString(),
    });
    await tx.events.append({
      conventionId,
      type: 'match-run.completed',
      audience: ['staff', 'system'],
      payload: { runId, matches },
    });
    return 'done';
  }

  /** Gives a run up, with the reason for the log; a run that is finished stays as it is. */
  async giveUp({ conventionId, runId }: MatchingRun, reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const run = await tx.matches.claimRun(conventionId, runId);
      if (run) await giveUpRun(tx, conventionId, run, reason, this.clock.now());
    });
  }

  private async start(tx: Transaction, { conventionId, runId }: MatchingRun): Promise<MatchingInput | null> {
    const run = await tx.matches.claimRun(conventionId, runId);
    if (!run) return null;
    const input = await readMatchingInput(tx, conventionId);
    const progress = { fraction: 0, phase: 'ranking' };
    await tx.matches.saveRun(conventionId, { ...run, status: 'running', progress, profiles: input.profiles.length });
    await tx.matches.progressRun(conventionId, runId, progress, this.clock.now());
    return input;
  }

  private tell({ conventionId, runId }: MatchingRun, fraction: number, isNews: boolean): Promise<boolean> {
    const progress = { fraction, phase: 'ranking' };
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.matches.progressRun(conventionId, runId, progress, this.clock.now()))) return false;
      const payload = { runId, progress };
      if (isNews) await tx.events.append({ conventionId, type: 'match-run.progressed', audience: ['staff'], payload });
      return true;
    });
  }
}

/** Whether the lists would still follow from what was read. */
async function isCurrent(tx: Transaction, conventionId: string, input: MatchingInput): Promise<boolean> {
  const versions = await tx.profiles.versions(conventionId);
  return (
    input.profiles.length === versions.size &&
    input.profiles.every(({ organizationId, version }) => versions.get(organizationId) === version) &&
    isDeepStrictEqual(await readMatchingSettings(tx, conventionId), input.settings)
  );
}
