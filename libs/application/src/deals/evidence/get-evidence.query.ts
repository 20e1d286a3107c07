import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';

/** A file of evidence with its content: as data in an answer, so that no browser ever takes it for a page. */
export const getEvidence: UseCase<'deals.getEvidence'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, dealId, evidenceId }, tx }) {
    const evidence = await tx.dealEvidence.read(conventionId, dealId, evidenceId);
    return evidence ? ok(evidence) : fail(failure('THING_NOT_FOUND', { thing: 'evidence' }));
  },
};
