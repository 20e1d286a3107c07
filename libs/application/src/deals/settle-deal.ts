import { failure, type EnterDeal, type Failure, type Sector } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import type { ConventionMoney } from '../conventions/convention.repository';
import type { Transaction } from '../ports/unit-of-work.port';
import { sameOnBothSides } from './alike/same-sides';
import { convertAmount } from './convert-amount';
import type { StoredDeal } from './deal.repository';
import { knownOrigin } from './known-origin';
import { isBelow } from './sector-tree';

/** What a convention reckons its deals by. */
export interface LedgerTerms {
  money: ConventionMoney;
  sectors: ReadonlyMap<string, Sector>;
}

export async function readTerms(tx: Transaction, conventionId: string): Promise<LedgerTerms> {
  const sectors = await tx.conventions.sectorsOf(conventionId);
  return {
    money: await tx.conventions.moneyOf(conventionId),
    sectors: new Map(sectors.map((sector) => [sector.code, sector])),
  };
}

/** A deal as people state it, without what tells it from others. */
export type StatedDeal = Pick<
  EnterDeal,
  'project' | 'type' | 'amount' | 'currency' | 'sector' | 'subFields' | 'highTech' | 'rate' | 'origin' | 'parties'
>;
/** What is kept of it, with what follows. */
export type SettledDeal = Pick<
  StoredDeal,
  | 'project'
  | 'type'
  | 'amount'
  | 'currency'
  | 'sector'
  | 'subFields'
  | 'highTech'
  | 'highTechStated'
  | 'rate'
  | 'rateDate'
  | 'rateStated'
  | 'amounts'
  | 'origin'
  | 'parties'
>;

/**
 * What follows from a stated deal: its amounts in the convention's currencies, and whether it counts among the high-tech
 * fields, which the convention's table of sectors decides where nobody says.
 *
 * @param day YYYY-MM-DD whose rate applies
 */
export function settleDeal(
  stated: StatedDeal,
  { money, sectors }: LedgerTerms,
  day: string,
): Result<SettledDeal, Failure> {
  if (sameOnBothSides(stated.parties)) return fail(failure('DEAL_SIDES_EQUAL'));
  const sector = sectors.get(stated.sector);
  if (!sector) return fail(failure('SECTOR_UNKNOWN', { sector: stated.sector }));
  const subFields = [...new Set(stated.subFields)];
  const outside = subFields.find((code) => !isBelow(code, stated.sector, sectors));
  if (outside !== undefined) return fail(failure('SUBFIELD_OUTSIDE', { subField: outside, sector: stated.sector }));
  const converted = convertAmount(stated.amount, stated.currency, day, money, stated.rate);
  if (!converted.ok) return converted;
  const { project, type, currency, rate, highTech, parties } = stated;
  return ok({
    ...converted.value,
    project,
    type,
    currency,
    parties,
    subFields,
    sector: sector.code,
    amount: converted.value.amounts[currency] ?? stated.amount,
    rateStated: rate !== null,
    highTech: highTech ?? [sector.code, ...subFields].some((code) => sectors.get(code)?.highTech === true),
    highTechStated: highTech,
    origin: knownOrigin(stated.origin),
  });
}

/** The pairing that a deal comes from, by its meeting. Refused where the convention does not have what a deal refers to. */
export async function pairingBehind(
  tx: Transaction,
  conventionId: string,
  { meetingId, parties }: Pick<EnterDeal, 'meetingId' | 'parties'>,
): Promise<Result<string | null, Failure>> {
  const meeting = meetingId ? await tx.meetings.find(conventionId, meetingId) : null;
  if (meetingId && !meeting) return fail(failure('THING_NOT_FOUND', { thing: 'meeting' }));
  for (const { organizationId } of parties)
    if (organizationId && !(await tx.profiles.find(conventionId, organizationId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
  return ok(meeting?.pairingId ?? null);
}
