import { createHash } from 'node:crypto';
import { EVIDENCE_BYTES, failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { addEntry } from '../advance-deal';
import { ledgerCallOf } from '../ledger-call';
import { mediaTypeOf } from './media-type';

const MOST_FILES = 20;

/** Keeps a file with a deal. The same bytes again are the same evidence. */
export const addEvidence: UseCase<'deals.addEvidence'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, body, params } = call;
    const ledger = ledgerCallOf(call);
    const { conventionId } = ledger;
    const deal = await tx.deals.lock(conventionId, params.dealId);
    if (!deal) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
    const content = Buffer.from(body.content, 'base64');
    const mediaType = mediaTypeOf(content);
    if (mediaType === null || content.length > EVIDENCE_BYTES) return fail(failure('EVIDENCE_REFUSED'));

    const sha256 = createHash('sha256').update(content).digest();
    const kept = await tx.dealEvidence.listOf(conventionId, deal.id);
    const same = kept.find((evidence) => evidence.sha256 === sha256.toString('hex'));
    if (same) return ok(same);
    if (kept.length >= MOST_FILES) return fail(failure('EVIDENCE_FULL', { limit: MOST_FILES }));

    const evidence = {
      id: newId(),
      name: body.name,
      mediaType,
      sha256,
      content,
      accountId: ledger.accountId,
      at: ledger.at,
    };
    await tx.dealEvidence.insert(conventionId, deal.id, evidence);
    await addEntry(ledger, deal, {
      kind: 'evidence-added',
      detail: { evidenceId: evidence.id, name: body.name, sha256: sha256.toString('hex') },
    });
    await tx.events.append({
      conventionId,
      type: 'deal.evidence-added',
      audience: ['staff'],
      payload: { dealId: deal.id, evidenceId: evidence.id },
    });
    const added = (await tx.dealEvidence.listOf(conventionId, deal.id)).find(({ id }) => id === evidence.id);
    if (!added) throw new Error(`the evidence ${evidence.id} was not kept`);
    return ok(added);
  },
};
