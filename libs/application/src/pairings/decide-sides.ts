import type { Side } from '@handsel/contracts';

/** A direction in which two organizations were matched. */
export interface DirectedMatch {
  buyerId: string;
  supplierId: string;
  score: number;
}

export interface Candidate {
  organizationId: string;
  side: Side;
}

/**
 * Which of two is the buyer. What the profiles say decides; where both could be either, the better of their matches;
 * where nothing tells, the one who asked buys.
 */
export function decideSides(requester: Candidate, other: Candidate, matches: readonly DirectedMatch[]) {
  const asBuyer = { buyerId: requester.organizationId, supplierId: other.organizationId };
  const asSupplier = { buyerId: other.organizationId, supplierId: requester.organizationId };
  const canBuy = requester.side !== 'supplier' && other.side !== 'buyer';
  const canSupply = requester.side !== 'buyer' && other.side !== 'supplier';
  if (canBuy !== canSupply) return canBuy ? asBuyer : asSupplier;
  const best = matches.toSorted((a, b) => b.score - a.score)[0];
  return best?.buyerId === other.organizationId ? asSupplier : asBuyer;
}
