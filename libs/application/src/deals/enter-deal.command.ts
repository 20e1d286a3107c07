import { failure, type EnterDeal } from '@handsel/contracts';
import { fail, newId, ok, parseAmount } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { addEntry } from './advance-deal';
import type { StoredDeal } from './deal.repository';
import { knownOrigin } from './known-origin';
import { ledgerCallOf, type LedgerCall } from './ledger-call';
import { presentDeal } from './present-deal';
import { pairingBehind, readTerms, settleDeal, type SettledDeal } from './settle-deal';

/** Enters a deal. The same key and content again is the same deal; nothing is entered twice. */
export const enterDeal: UseCase<'deals.enter'> = {
  policy: organizersOnly,
  async execute(call) {
    const { body, tx } = call;
    const ledger = ledgerCallOf(call);
    const { conventionId } = ledger;
    const settled = settleDeal(body, await readTerms(tx, conventionId), dayOf(ledger.at));
    if (!settled.ok) return settled;
    const pairingId = await pairingBehind(tx, conventionId, body);
    if (!pairingId.ok) return pairingId;

    const earlier = await tx.deals.findByKey(conventionId, body.key);
    if (earlier)
      return isSameDeal(earlier, body) ? ok(presentDeal(earlier)) : fail(failure('DEAL_KEY_TAKEN', { key: body.key }));

    const { key, meetingId } = body;
    const deal = await enterInLedger(ledger, {
      ...settled.value,
      key,
      meetingId,
      pairingId: pairingId.value,
    });
    await tx.events.append({ conventionId, type: 'deal.entered', audience: ['staff'], payload: { dealId: deal.id } });
    return ok(presentDeal(deal));
  },
  conflicts: { deals_convention_id_key_key: ({ body }) => failure('DEAL_KEY_TAKEN', { key: body.key }) },
};

/** Writes a new deal and its first line. Says nothing to anyone yet. */
export async function enterInLedger(
  call: LedgerCall,
  settled: SettledDeal & Pick<StoredDeal, 'key' | 'meetingId' | 'pairingId'>,
): Promise<StoredDeal> {
  const deal: StoredDeal = {
    ...settled,
    id: newId(),
    status: 'entered',
    releaseAt: null,
    releaseBy: null,
    signedAt: null,
    milestones: [],
    version: 1,
    enteredBy: call.accountId,
    signingNumber: null,
  };
  await call.tx.deals.insert(call.conventionId, deal);
  await addEntry(call, deal, { kind: 'entered' });
  return deal;
}

/** The day whose rates apply, YYYY-MM-DD. */
export const dayOf = (at: Date | string): string => new Date(at).toISOString().slice(0, 10);

/** Whether a deal still says what is stated. */
export function isSameDeal(deal: StoredDeal, stated: Omit<EnterDeal, 'key' | 'meetingId'>): boolean {
  const { project, type, currency, sector, subFields, parties, origin, highTechStated, rateStated, rate } = deal;
  return (
    parseAmount(deal.amount) === parseAmount(stated.amount) &&
    (!rateStated ? stated.rate === null : Number(rate) === Number(stated.rate?.rate)) &&
    canonical({ project, type, currency, sector, subFields, parties, origin, highTech: highTechStated }) ===
      canonical({
        project: stated.project,
        type: stated.type,
        currency: stated.currency,
        sector: stated.sector,
        subFields: [...new Set(stated.subFields)],
        parties: stated.parties,
        origin: knownOrigin(stated.origin),
        highTech: stated.highTech,
      })
  );
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}
