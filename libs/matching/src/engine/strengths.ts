import type { CompiledItem, CompiledParty } from './compiled';
import type { DealCount } from './dealing-book';

/** Share of the past dealings that rests on those in the sector of the need. */
const DEALINGS_SECTOR_SHARE = 1 / 3;
/** Where reputation stops to grow: customers near the need's sector, and customers (or deals) in all. */
const SECTOR_REPUTATION_CAP = 20;
const REPUTATION_CAP = 40;
/** Share of the reputation that rests on customers near the need's sector, and how steeply it starts. */
const SECTOR_REPUTATION_SHARE = 0.78;
const SECTOR_REPUTATION_START = 10;
/** What deals are worth of which nobody knows in what: the popular come before all others otherwise. */
const UNSPECIFIED_REPUTATION_SHARE = 0.4;
/** Ratio of two amounts from which on they do not go together at all. */
const VALUE_REACH = Math.log(30);

/** Share of a need's words from which on the text is worth all of its points: nobody repeats a need word for word. */
const TEXT_FULL = 0.36;

/** Text, 0 to 1, by the root of the share of the need that is met: the tenth shared word says less than the first. */
export const textStrength = (share: number): number => Math.sqrt(Math.min(1, share / TEXT_FULL));

/** 1 where the ranges of two logarithms of amounts overlap, falling in a straight line with the gap between them. */
export function valueStrengthOf(needLow: number, needHigh: number, offerLow: number, offerHigh: number): number {
  const gap = Math.max(needLow - offerHigh, offerLow - needHigh, 0);
  return Math.max(0, 1 - gap / VALUE_REACH);
}

/** As above for two values; 0 where one is missing or the currencies differ. */
export function valueStrength(need: CompiledItem['value'], offer: CompiledItem['value']): number {
  if (need === undefined || offer === undefined || need.currency !== offer.currency) return 0;
  return valueStrengthOf(need.low, need.high, offer.low, offer.high);
}

/** 1 for the same size, less for each step between them. */
export const sizeStrength = (buyer: number, supplier: number): number =>
  buyer < 0 || supplier < 0 ? 0 : 1 - Math.abs(buyer - supplier) / 3;

/** How much of a count by sector lies near a need. */
function nearCount(count: DealCount, nearness: Float64Array, power = 1): number {
  let sum = 0;
  for (const [sector, deals] of count.sectors) sum += deals * (nearness[sector] ?? 0) ** power;
  return sum;
}

const saturated = (count: number): number => count / (count + 1);

/** Past dealings of the two, 0 to 1; a third of it only for those near the need, by the cube of the nearness. */
export function dealingsStrength(count: DealCount | undefined, nearness: Float64Array): number {
  if (count === undefined) return 0;
  const near = saturated(nearCount(count, nearness, 3));
  return (1 - DEALINGS_SECTOR_SHARE) * saturated(count.deals) + DEALINGS_SECTOR_SHARE * near;
}

const capped = (count: number, cap: number): number => Math.min(1, Math.log1p(count) / Math.log1p(cap));

/**
 * Reputation, 0 to 1, on logarithmic scales with a cap: the supplier's customers in sectors akin to the need's, and how many
 * it has in all. Where nobody knows in what it dealt, the number of its customers (or deals, as it says) alone, for less.
 * The buyer's own record makes up half where it is known.
 *
 * @param kinship by sector, as `TradeKinship` gives it; undefined where past dealings name no sectors
 */
export function reputationStrength(
  buyer: Pick<CompiledParty, 'deals'>,
  supplier: Pick<CompiledParty, 'deals'>,
  record: DealCount | undefined,
  kinship: Float64Array | undefined,
): number {
  const overall = capped(record?.deals ?? supplier.deals ?? 0, REPUTATION_CAP);
  let ofSupplier = UNSPECIFIED_REPUTATION_SHARE * overall;
  if (record !== undefined && kinship !== undefined) {
    const akin = SECTOR_REPUTATION_START * nearCount(record, kinship);
    const ofSector = capped(akin, SECTOR_REPUTATION_START * SECTOR_REPUTATION_CAP);
    ofSupplier = SECTOR_REPUTATION_SHARE * ofSector + (1 - SECTOR_REPUTATION_SHARE) * overall;
  }
  return buyer.deals === undefined ? ofSupplier : (ofSupplier + capped(buyer.deals, REPUTATION_CAP)) / 2;
}

export const sharedLanguages = (buyer: CompiledParty, supplier: CompiledParty): string[] =>
  buyer.languages.filter((language) => supplier.languages.includes(language));

export const speakTogether = (buyer: CompiledParty, supplier: CompiledParty): boolean =>
  buyer.languages.some((language) => supplier.languages.includes(language));

/** Never matched: the same organization, or one that either side has excluded. */
export const areKeptApart = (buyer: CompiledParty, supplier: CompiledParty): boolean =>
  buyer.organizationId === supplier.organizationId ||
  (buyer.excluded.size > 0 && buyer.excluded.has(supplier.organizationId)) ||
  (supplier.excluded.size > 0 && supplier.excluded.has(buyer.organizationId));
