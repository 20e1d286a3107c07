import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';

/** Everything that it takes to check a run without this program. */
export const getRunCertificate: UseCase<'scheduleRuns.certificate'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, runId }, tx }) {
    const run = await tx.scheduleRuns.find(conventionId, runId);
    const proof = await tx.scheduleRuns.proofOf(conventionId, runId);
    if (!run || !proof || run.inputHash === null) return fail(failure('THING_NOT_FOUND', { thing: 'schedule run' }));
    const { kept: _, ...rest } = proof;
    return ok({ runId, seed: run.seed, inputHash: run.inputHash, ...rest });
  },
};
