import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { DateTime } from 'luxon';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { dealToAdvance, recordStep } from './advance-deal';
import { ledgerCallOf } from './ledger-call';
import { presentDeal } from './present-deal';

/**
 * Records that a signed deal was registered, has started or has its funds. The same milestone again takes the place of
 * the one recorded before; the ledger keeps both.
 */
export const reachMilestone: UseCase<'deals.reachMilestone'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, params, body } = call;
    const ledger = ledgerCallOf(call);
    const { conventionId } = ledger;
    const found = await dealToAdvance(ledger, params.dealId, 'followUp', body.version);
    if (!found.ok) return found;
    const deal = found.value;

    const zone = await tx.meetings.timeZoneOf(conventionId);
    const day = (at: Date) => DateTime.fromJSDate(at, { zone }).toFormat('yyyy-MM-dd');
    const [from, to] = [day(new Date(deal.signedAt ?? ledger.at)), day(ledger.at)];
    if (body.date < from || body.date > to) return fail(failure('MILESTONE_DATE_REFUSED', { from, to }));
    const { milestone: kind, date, evidenceId, note } = body;
    if (evidenceId && !(await tx.dealEvidence.has(conventionId, deal.id, evidenceId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'evidence' }));

    const milestones = [...deal.milestones.filter((earlier) => earlier.kind !== kind), { kind, date, evidenceId }].sort(
      (a, b) => a.date.localeCompare(b.date),
    );
    const reached = await recordStep(
      ledger,
      { ...deal, milestones },
      { kind: 'milestone-reached', detail: { milestone: kind, date, evidenceId }, ...(note && { reason: note }) },
    );
    await tx.events.append({
      conventionId,
      type: 'deal.milestone-reached',
      audience: ['staff'],
      payload: { dealId: deal.id, milestone: kind },
    });
    return ok(presentDeal(reached));
  },
};
