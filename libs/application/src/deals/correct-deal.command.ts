import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { refusedIn } from '../life-cycles/life-cycle';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { recordStep } from './advance-deal';
import { convertAmount } from './convert-amount';
import { afterCorrection } from './deal-life-cycle';
import { presentDeal, presentSigning } from './present-deal';

/**
 * Corrects a deal. The ledger keeps what stood before: a signed deal is taken off the totals with its old figures and
 * put on them with the new ones. The rate stays that of the day on which it was entered.
 */
export const correctDeal: UseCase<'deals.correct'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, params, body } = call;
    const { conventionId } = params;
    await tx.deals.lockLedger(conventionId);
    const old = await tx.deals.lock(conventionId, params.dealId);
    if (!old) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
    const status = afterCorrection[old.status];
    if (!status) return fail(refusedIn(old.status, { from: [], to: old.status, done: 'corrected' }));
    if (old.version !== body.version) return fail(failure('VERSION_STALE'));

    const { version: _version, reason, ...changes } = body;
    const sectorCode = changes.sector ?? old.sector;
    const sector = (await tx.conventions.sectorsOf(conventionId)).find(({ code }) => code === sectorCode);
    if (!sector) return fail(failure('SECTOR_UNKNOWN', { sector: sectorCode }));
    const entered = (await tx.deals.entriesOf(conventionId, old.id))[0];
    const money = await tx.conventions.moneyOf(conventionId);
    const day = (entered?.at ?? call.environment.clock.now().toISOString()).slice(0, 10);
    const converted = convertAmount(changes.amount ?? old.amount, old.currency, day, money);
    if (!converted.ok) return converted;

    const corrected = { ...old, ...changes, ...converted.value, highTech: sector.highTech, status };
    corrected.amount = converted.value.amounts[old.currency] ?? corrected.amount;
    const signed = status === 'signed';
    const deal = await recordStep(call, corrected, {
      kind: 'corrected',
      reason,
      postings: signed
        ? [
            { projects: -1, deal: old },
            { projects: 1, deal: corrected },
          ]
        : [],
    });
    if (signed)
      await tx.events.append({
        conventionId,
        type: 'deal.corrected',
        audience: ['board', 'staff'],
        payload: { signing: presentSigning(deal), totals: await tx.deals.totals(conventionId) },
      });
    return ok(presentDeal(deal));
  },
};
