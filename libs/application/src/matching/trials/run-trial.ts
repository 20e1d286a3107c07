import type { TrialKind } from '@handsel/contracts';
import type { Clock } from '@handsel/kernel';
import type { Transaction, UnitOfWork } from '../../ports/unit-of-work.port';
import { readMatchingInput } from '../read-matching-input';
import { RunWatch, WATCH_EVERY_MILLISECONDS } from '../../long-work/run-watch';
import type { TrialQuestion } from './match-trial.repository';
import { trialAudience } from './start-trial';
import type { TrialResult, TrialTask, TrialWorker } from './trial-work';

export interface TrialKey {
  conventionId: string;
  trialId: string;
}

/** Works out a trial, once however often it is delivered; one that is cancelled meanwhile ends within a moment. */
export class RunTrial {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly worker: TrialWorker,
    private readonly clock: Clock,
    private readonly watchEveryMilliseconds = WATCH_EVERY_MILLISECONDS,
  ) {}

  /** @returns `done` when this call finished the trial, `idle` when there was nothing left to do */
  async execute(key: TrialKey): Promise<'done' | 'idle'> {
    const task = await this.unitOfWork.run((tx) => this.begin(tx, key));
    const result = task && (await this.workOut(key, task));
    if (!result) return 'idle';
    return this.end(key, (tx, kind, organizationId) => this.complete(tx, key, { kind, organizationId, result }));
  }

  /** Gives a trial up, with the reason; one that is finished stays as it is. */
  async giveUp(key: TrialKey, reason: string): Promise<void> {
    const { conventionId, trialId } = key;
    await this.end(key, async (tx, _, organizationId) => {
      const finishedAt = this.clock.now().toISOString();
      await tx.matchTrials.step(conventionId, trialId, { status: 'failed', failure: reason, finishedAt });
      await tx.events.append({
        conventionId,
        type: 'match-trial.failed',
        audience: [trialAudience(organizationId)],
        payload: { trialId, failure: reason },
      });
    });
  }

  private async begin(tx: Transaction, { conventionId, trialId }: TrialKey): Promise<TrialTask | null> {
    const claimed = await tx.matchTrials.claim(conventionId, trialId);
    if (!claimed) return null;
    await tx.matchTrials.step(conventionId, trialId, {
      status: 'running',
      progress: { fraction: 0, phase: 'working' },
    });
    return taskOf(tx, conventionId, claimed.question);
  }

  private async workOut(key: TrialKey, task: TrialTask): Promise<TrialResult | null> {
    const watch = new RunWatch<number>(0, (fraction) => this.tell(key, fraction), this.watchEveryMilliseconds);
    try {
      return await this.worker.workOut(task, (fraction) => watch.note(fraction), watch.signal);
    } catch (error) {
      if (watch.signal.aborted) return null;
      throw error;
    } finally {
      await watch.end();
    }
  }

  private tell({ conventionId, trialId }: TrialKey, fraction: number): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const claimed = await tx.matchTrials.claim(conventionId, trialId);
      if (!claimed) return false;
      if (claimed.trial.progress.fraction === fraction) return true;
      const progress = { fraction, phase: 'working' };
      await tx.matchTrials.step(conventionId, trialId, { progress });
      await tx.events.append({
        conventionId,
        type: 'match-trial.progressed',
        audience: [trialAudience(claimed.organizationId)],
        payload: { trialId, progress },
      });
      return true;
    });
  }

  private async complete(
    tx: Transaction,
    { conventionId, trialId }: TrialKey,
    { kind, organizationId, result }: { kind: TrialKind; organizationId: string | null; result: TrialResult },
  ): Promise<void> {
    await tx.matchTrials.step(conventionId, trialId, {
      status: 'completed',
      progress: { fraction: 1, phase: 'completed' },
      result,
      finishedAt: this.clock.now().toISOString(),
    });
    await tx.events.append({
      conventionId,
      type: 'match-trial.completed',
      audience: [trialAudience(organizationId)],
      payload: { trialId, kind },
    });
  }

  /** Ends a trial that is still under way, in one transaction. */
  private end(
    { conventionId, trialId }: TrialKey,
    write: (tx: Transaction, kind: TrialKind, organizationId: string | null) => Promise<void>,
  ): Promise<'done' | 'idle'> {
    return this.unitOfWork.run(async (tx) => {
      const claimed = await tx.matchTrials.claim(conventionId, trialId);
      if (!claimed) return 'idle';
      await write(tx, claimed.trial.kind, claimed.organizationId);
      return 'done';
    });
  }
}

async function taskOf(tx: Transaction, conventionId: string, question: TrialQuestion): Promise<TrialTask> {
  switch (question.kind) {
    case 'preview':
    case 'raise':
      return { ...question, input: await readMatchingInput(tx, conventionId) };
    case 'fit':
      return {
        ...question,
        input: await readMatchingInput(tx, conventionId, 'before'),
        outcomes: await tx.matchTrials.outcomes(conventionId),
      };
    case 'complements':
      return {
        ...question,
        sectors: await tx.conventions.sectorsOf(conventionId),
        trades: await tx.matchTrials.trades(conventionId),
      };
  }
}
