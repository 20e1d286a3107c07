import type { MatchingIndex } from '../engine/matching-index';
import type { Match } from '../match';
import type { MatchingProfile } from '../profile';

/** The lists of one profile by comparing it with everyone, pair by pair: what every faster way has to give, byte for byte. */
export function plainLists(
  index: MatchingIndex,
  profiles: readonly MatchingProfile[],
  { id, side }: MatchingProfile,
  top: number,
): { asBuyer: Match[]; asSupplier: Match[] } {
  const others = profiles
    .filter((other) => other.side !== 'buyer')
    .flatMap((other) => match(index, id, other.id, side !== 'supplier'));
  const customers = profiles
    .filter((other) => other.side !== 'supplier')
    .flatMap((other) => match(index, other.id, id, side !== 'buyer'));
  return {
    asBuyer: others.sort((a, b) => b.score - a.score || (a.supplierId < b.supplierId ? -1 : 1)).slice(0, top),
    asSupplier: customers.sort((a, b) => b.score - a.score || (a.buyerId < b.buyerId ? -1 : 1)).slice(0, top),
  };
}

const match = (index: MatchingIndex, buyerId: string, supplierId: string, isWanted: boolean): Match[] => {
  const found = isWanted ? index.matchOf(buyerId, supplierId) : undefined;
  return found ? [found] : [];
};
