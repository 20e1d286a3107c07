import type { Random } from '@handsel/kernel';
import type { MatchingIndex } from '../engine/matching-index';
import { MAX_SCORE } from '../match';
import { PART_NAMES, type MatchingWeights } from '../weights';
import type { BuyerOutcomes } from './judged-outcomes';
import type { CandidateList } from './weight-model';

/** Suppliers that a buyer is compared over: its first ones as they rank now, and as many drawn from all the rest. */
const FIRST_ONES = 60;
const DRAWN_ONES = 60;

/**
 * The candidates of one buyer: what it accepted and declined, the suppliers that rank first, and a draw from the rest in
 * which each stands for its share, so that the sum over candidates estimates the sum over everyone. Null where none of
 * the accepted can be matched at all.
 *
 * @param weights by which the index ranks, none of them 0, since a part without weight would show no strength
 */
export function candidatesOf(
  { buyerId, accepted, declined }: BuyerOutcomes,
  supplierIds: readonly string[],
  index: MatchingIndex,
  weights: MatchingWeights,
  random: Random,
): CandidateList | null {
  const certain = new Set([...accepted, ...declined, ...index.rankedSuppliers(buyerId, FIRST_ONES)]);
  const rest = supplierIds.filter((id) => !certain.has(id));
  const drawn = draw(rest, DRAWN_ONES, random);
  const share = drawn.length === 0 ? 0 : Math.log(rest.length / drawn.length);
  const rows: { strengths: number[]; wanted: number; standsFor: number }[] = [];
  const put = (supplierId: string, standsFor: number): void => {
    const strengths = strengthsOf(index, buyerId, supplierId, weights);
    if (strengths) rows.push({ strengths, wanted: accepted.has(supplierId) ? 1 : 0, standsFor });
  };
  for (const id of certain) put(id, 0);
  for (const id of drawn) put(id, share);
  if (rows.every(({ wanted }) => wanted === 0)) return null;
  return {
    strengths: Float64Array.from(rows.flatMap((row) => row.strengths)),
    wanted: Uint8Array.from(rows, (row) => row.wanted),
    standsFor: Float64Array.from(rows, (row) => row.standsFor),
  };
}

/** How much of each part two profiles have, in the order of `PART_NAMES`; up to a factor that all parts share. */
function strengthsOf(
  index: MatchingIndex,
  buyerId: string,
  supplierId: string,
  weights: MatchingWeights,
): number[] | undefined {
  const match = index.matchOf(buyerId, supplierId);
  if (match === undefined) return undefined;
  const total = PART_NAMES.reduce((sum, name) => sum + weights[name], 0);
  const points = new Map(match.parts.map((part) => [part.name, part.points]));
  return PART_NAMES.map((name) => ((points.get(name) ?? 0) * total) / (weights[name] * MAX_SCORE));
}

/** So many of a list by chance, in the list's order; all of them where there are no more. */
function draw(list: readonly string[], count: number, random: Random): string[] {
  const drawn: string[] = [];
  for (const [at, id] of list.entries()) {
    if (random.next() * (list.length - at) < count - drawn.length) drawn.push(id);
  }
  return drawn;
}
