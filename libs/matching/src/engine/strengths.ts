import type { CompiledItem, CompiledParty } from './compiled';
import type { DealCount } from './dealing-book';

/** Sum of BM25 at which the text is worth half of its points. */
const TEXT_HALF = 12;
/** Deals with the same partner, in the sector of the need, at which past dealings are worth half of their points. */
const DEALINGS_HALF = 1;
/** A past deal in a sector that has nothing to do with the need still counts this share. */
const DEALING_BASE = 0.2;
/** Where reputation stops to grow: deals in all, and customers near the need's sector. */
export const REPUTATION_CAP = 40;
export const SECTOR_REPUTATION_CAP = 20;
/** Distance of two amounts, as a ratio, at which they meet no more. */
const VALUE_REACH = Math.log(30);

/** Text, 0 to 1, from the sum of BM25. */
export const textStrength = (sum: number): number => sum / (sum + TEXT_HALF);

/** 1 where the ranges overlap, falling in a straight line with the logarithm of the ratio between them. */
export function valueStrength(need: CompiledItem['value'], offer: CompiledItem['value']): number {
  if (need === undefined || offer === undefined || need.currency !== offer.currency) return 0;
  const gap = Math.max(need.low - offer.high, offer.low - need.high, 0);
  return Math.max(0, 1 - gap / VALUE_REACH);
}

/** 1 for the same size, less for each step between them. */
export const sizeStrength = (buyer: number, supplier: number): number =>
  buyer < 0 || supplier < 0 ? 0 : 1 - Math.abs(buyer - supplier) / 3;

/** How much of a count by sector lies near a need; `nearness` by sector index. */
export function nearCount(count: DealCount, nearness: Float64Array): number {
  let sum = 0;
  for (const [sector, deals] of count.sectors) sum += deals * (nearness[sector] ?? 0);
  return sum;
}

/** Past dealings of the two, 0 to 1; deals near the need count in full, others a little. */
export function dealingsStrength(count: DealCount | undefined, nearness: Float64Array): number {
  if (count === undefined) return 0;
  const worth = DEALING_BASE * count.deals + (1 - DEALING_BASE) * nearCount(count, nearness);
  return worth / (worth + DEALINGS_HALF);
}

const capped = (count: number, cap: number): number => Math.min(1, Math.log1p(count) / Math.log1p(cap));

/** Reputation, 0 to 1: deals in all and customers near the need, both on a logarithmic scale with a cap. */
export function reputationStrength(
  buyer: CompiledParty,
  supplier: CompiledParty,
  record: DealCount | undefined,
  nearness: Float64Array,
): number {
  const shares: number[] = [];
  if (supplier.deals !== undefined) shares.push(capped(supplier.deals, REPUTATION_CAP));
  if (buyer.deals !== undefined) shares.push(capped(buyer.deals, REPUTATION_CAP));
  if (record !== undefined) shares.push(capped(nearCount(record, nearness), SECTOR_REPUTATION_CAP));
  return shares.length === 0 ? 0 : shares.reduce((a, b) => a + b, 0) / shares.length;
}

export const sharedLanguages = (buyer: CompiledParty, supplier: CompiledParty): string[] =>
  buyer.languages.filter((language) => supplier.languages.includes(language));

/** Never matched: the same organization, or one that either side has excluded. */
export const areKeptApart = (buyer: CompiledParty, supplier: CompiledParty): boolean =>
  buyer.organizationId === supplier.organizationId ||
  buyer.excluded.has(supplier.organizationId) ||
  supplier.excluded.has(buyer.organizationId);
