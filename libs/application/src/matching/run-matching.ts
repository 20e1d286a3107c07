import type { Profile } from '@handsel/contracts';
import type { Clock } from '@handsel/kernel';
import type { Transaction, UnitOfWork } from '../ports/unit-of-work.port';
import { announceLists } from './announce-lists';
import type { MatchRanker } from './match-ranker.port';

/** Places on each side's list. */
export const LIST_LENGTH = 30;
/** Profiles that change while they are ranked are ranked again, but not for ever. */
const ATTEMPTS = 3;
const PROGRESS_EVERY_MILLISECONDS = 500;

export interface MatchingRun {
  conventionId: string;
  runId: string;
}

/**
 * Carries out a matching run. May be started again at any time: a run that is finished is left alone, one that broke off
 * begins anew, and of two that work on the same run the first to finish counts.
 */
export class RunMatching {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ranker: MatchRanker,
    private readonly clock: Clock,
  ) {}

  /** @returns `done` when this call finished the run, `idle` when there was nothing left to do */
  async execute(run: MatchingRun): Promise<'done' | 'idle'> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.attempt(run, attempt < ATTEMPTS);
      if (outcome !== 'outdated') return outcome;
    }
  }

  private async attempt({ conventionId, runId }: MatchingRun, mustBeCurrent: boolean) {
    const input = await this.unitOfWork.run((tx) => this.start(tx, conventionId, runId));
    if (!input) return 'idle';
    const progress = this.reporter(conventionId, runId);
    const rows = await this.ranker.rankEveryone({ ...input, top: LIST_LENGTH }, progress.report);
    await progress.settled();
    return this.unitOfWork.run(async (tx) => {
      const run = await tx.matches.claimRun(conventionId, runId);
      if (!run) return 'idle';
      await tx.matches.lockLists(conventionId);
      if (mustBeCurrent && !isCurrent(input.profiles, await tx.profiles.versions(conventionId))) return 'outdated';
      await announceLists(tx, conventionId, await tx.matches.replaceLists(conventionId, 'all', rows));
      await tx.matches.saveRun(conventionId, {
        ...run,
        status: 'completed',
        progress: { fraction: 1, phase: 'completed' },
        profiles: input.profiles.length,
        matches: rows.length,
        finishedAt: this.clock.now().toISOString(),
      });
      await tx.events.append({
        conventionId,
        type: 'match-run.completed',
        audience: ['staff', 'system'],
        payload: { runId, matches: rows.length },
      });
      return 'done';
    });
  }

  /** Gives a run up, with the reason for the log; a run that is finished stays as it is. */
  async giveUp({ conventionId, runId }: MatchingRun, reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const run = await tx.matches.claimRun(conventionId, runId);
      if (!run) return;
      const finishedAt = this.clock.now().toISOString();
      await tx.matches.saveRun(conventionId, { ...run, status: 'failed', failure: reason, finishedAt });
      await tx.events.append({
        conventionId,
        type: 'match-run.failed',
        audience: ['staff', 'system'],
        payload: { runId, failure: reason },
      });
    });
  }

  private async start(tx: Transaction, conventionId: string, runId: string) {
    const run = await tx.matches.claimRun(conventionId, runId);
    if (!run) return null;
    const profiles = await tx.profiles.all(conventionId);
    const sectors = await tx.conventions.sectorsOf(conventionId);
    const progress = { fraction: 0, phase: 'ranking' };
    await tx.matches.saveRun(conventionId, { ...run, status: 'running', progress, profiles: profiles.length });
    return { profiles, sectors };
  }

  /** Writes down how far a run is, at most twice a second and one write after the other. */
  private reporter(conventionId: string, runId: string) {
    let last = this.clock.now().getTime();
    let writing: Promise<void> = Promise.resolve();
    let busy = false;
    const write = async (fraction: number): Promise<void> => {
      const progress = { fraction, phase: 'ranking' };
      try {
        await this.unitOfWork.run(async (tx) => {
          const run = await tx.matches.claimRun(conventionId, runId);
          if (!run) return;
          await tx.matches.saveRun(conventionId, { ...run, progress });
          await tx.events.append({
            conventionId,
            type: 'match-run.progressed',
            audience: ['staff'],
            payload: { runId, progress },
          });
        });
      } catch {
        // Progress is a courtesy: the write at the end decides whether the run succeeds.
      } finally {
        busy = false;
      }
    };
    const report = (fraction: number): void => {
      const now = this.clock.now().getTime();
      if (busy || fraction >= 1 || now - last < PROGRESS_EVERY_MILLISECONDS) return;
      last = now;
      busy = true;
      writing = write(fraction);
    };
    return { report, settled: () => writing };
  }
}

const isCurrent = (profiles: readonly Profile[], versions: ReadonlyMap<string, number>): boolean =>
  profiles.length === versions.size &&
  profiles.every((profile) => versions.get(profile.organizationId) === profile.version);
