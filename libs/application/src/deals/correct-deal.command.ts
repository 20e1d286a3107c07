import { failure, type CorrectDeal, type Failure } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { refusedIn } from '../life-cycles/life-cycle';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { afterCorrection } from './deal-life-cycle';
import type { StoredDeal } from './deal.repository';
import { correctInLedger } from './correct-in-ledger';
import { dayOf } from './enter-deal.command';
import { ledgerCallOf, type LedgerCall } from './ledger-call';
import { presentDeal } from './present-deal';
import { pairingBehind, readTerms, settleDeal } from './settle-deal';

/**
 * Corrects any field of a deal. The ledger keeps what stood before: a signed deal is taken off the totals with its old
 * figures and put on them with the new ones. The rate stays that of the day on which it was entered, unless one is given.
 */
export const correctDeal: UseCase<'deals.correct'> = {
  policy: organizersOnly,
  async execute(call) {
    const ledger = ledgerCallOf(call);
    const { tx, body, params } = call;
    // Before the deal's own lock, as whoever signs takes the two.
    const head = await tx.deals.lockLedger(ledger.conventionId);
    const old = await tx.deals.lock(ledger.conventionId, params.dealId);
    if (!old) return fail(failure('THING_NOT_FOUND', { thing: 'deal' }));
    if (!afterCorrection[old.status])
      return fail(refusedIn(old.status, { from: [], to: old.status, done: 'corrected' }));
    if (old.version !== body.version) return fail(failure('VERSION_STALE'));
    const corrected = await correctedDeal(ledger, old, body);
    if (!corrected.ok) return corrected;
    return ok(presentDeal(await correctInLedger(ledger, head, old, corrected.value, body.reason)));
  },
};

async function correctedDeal(
  { tx, conventionId, at }: LedgerCall,
  old: StoredDeal,
  changes: CorrectDeal,
): Promise<Result<StoredDeal, Failure>> {
  const parties = changes.parties ?? old.parties;
  const meetingId = changes.meetingId === undefined ? old.meetingId : changes.meetingId;
  const pairingId = await pairingBehind(tx, conventionId, { meetingId, parties });
  if (!pairingId.ok) return pairingId;
  const entered = (await tx.deals.entriesOf(conventionId, old.id))[0];
  const settled = settleDeal(
    {
      project: changes.project ?? old.project,
      type: changes.type ?? old.type,
      amount: changes.amount ?? old.amount,
      currency: changes.currency ?? old.currency,
      sector: changes.sector ?? old.sector,
      subFields: changes.subFields ?? old.subFields,
      highTech: changes.highTech === undefined ? old.highTechStated : changes.highTech,
      rate: changes.rate === undefined ? rateOf(old, changes.currency) : changes.rate,
      origin: changes.origin ?? old.origin,
      parties,
    },
    await readTerms(tx, conventionId),
    dayOf(entered?.at ?? at),
  );
  if (!settled.ok) return settled;
  return ok({ ...old, ...settled.value, meetingId, pairingId: pairingId.value });
}

/** The rate that was agreed with the deal holds for its currency only. */
function rateOf({ rateStated, rate, rateDate, currency }: StoredDeal, changed: string | undefined) {
  if (!rateStated || rate === null || rateDate === null) return null;
  return changed === undefined || changed === currency ? { rate, date: rateDate } : null;
}
