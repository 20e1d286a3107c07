import { failure, type EnterDeal, type ThingWord } from '@handsel/contracts';
import { fail, newId, ok, parseAmount } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { Transaction } from '../ports/unit-of-work.port';
import type { UseCase } from '../use-case';
import { convertAmount } from './convert-amount';
import type { StoredDeal } from './deal.repository';
import { presentDeal } from './present-deal';

/** Enters a deal. The same key and content again is the same deal; nothing is entered twice. */
export const enterDeal: UseCase<'deals.enter'> = {
  policy: organizersOnly,
  async execute({ body, params: { conventionId }, principal, tx, environment }) {
    if (!hasTwoSides(body)) return fail(failure('DEAL_SIDES_EQUAL'));
    const money = await tx.conventions.moneyOf(conventionId);
    const highTech = await tx.conventions.isHighTech(conventionId, body.sector);
    if (highTech === null) return fail(failure('SECTOR_UNKNOWN', { sector: body.sector }));
    const unknown = await unknownReference(tx, conventionId, body);
    if (unknown) return fail(failure('THING_NOT_FOUND', { thing: unknown }));

    const earlier = await tx.deals.findByKey(conventionId, body.key);
    if (earlier)
      return isSameDeal(earlier, body) ? ok(presentDeal(earlier)) : fail(failure('DEAL_KEY_TAKEN', { key: body.key }));

    const now = environment.clock.now();
    const converted = convertAmount(body.amount, body.currency, now.toISOString().slice(0, 10), money);
    if (!converted.ok) return converted;
    const meeting = body.meetingId ? await tx.meetings.find(conventionId, body.meetingId) : null;
    const deal: StoredDeal = {
      ...body,
      ...converted.value,
      id: newId(),
      amount: converted.value.amounts[body.currency] ?? body.amount,
      highTech,
      status: 'entered',
      pairingId: meeting?.pairingId ?? null,
      signedAt: null,
      version: 1,
      enteredBy: principal.id,
      signingNumber: null,
    };
    await tx.deals.insert(conventionId, deal);
    const entry = {
      id: newId(),
      dealId: deal.id,
      kind: 'entered' as const,
      at: now,
      accountId: principal.id,
      reason: null,
    };
    await tx.deals.addEntry(conventionId, { ...entry, postings: [] }, presentDeal(deal));
    await tx.events.append({ conventionId, type: 'deal.entered', audience: ['staff'], payload: { dealId: deal.id } });
    return ok(presentDeal(deal));
  },
  conflicts: { deals_convention_id_key_key: ({ body }) => failure('DEAL_KEY_TAKEN', { key: body.key }) },
};

/** A buyer and a supplier, and nobody on both sides. */
function hasTwoSides({ parties }: EnterDeal): boolean {
  const identity = (party: EnterDeal['parties'][number]) =>
    party.organizationId ?? `${party.name.en ?? ''}|${party.name.zh ?? ''}`;
  const buyers = new Set(parties.filter(({ side }) => side === 'buyer').map(identity));
  const suppliers = parties.filter(({ side }) => side === 'supplier').map(identity);
  return buyers.size > 0 && suppliers.length > 0 && !suppliers.some((supplier) => buyers.has(supplier));
}

async function unknownReference(tx: Transaction, conventionId: string, body: EnterDeal): Promise<ThingWord | null> {
  if (body.meetingId && !(await tx.meetings.find(conventionId, body.meetingId))) return 'meeting';
  for (const { organizationId } of body.parties)
    if (organizationId && !(await tx.profiles.find(conventionId, organizationId))) return 'organization';
  return null;
}

function isSameDeal(deal: StoredDeal, body: EnterDeal): boolean {
  const { project, type, currency, sector, parties } = deal;
  const same = { project, type, currency, sector, parties };
  const other = {
    project: body.project,
    type: body.type,
    currency: body.currency,
    sector: body.sector,
    parties: body.parties,
  };
  return parseAmount(deal.amount) === parseAmount(body.amount) && canonical(same) === canonical(other);
}

/** The same text for the same value, whatever the order of its keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.localeCompare(b)))
      : inner,
  );
}
