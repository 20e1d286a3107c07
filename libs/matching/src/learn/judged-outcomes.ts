import { MatchingError } from '../matching-error';
import type { MatchingProfile } from '../profile';

/** What came of a match that two were offered: a meeting was accepted (or a deal signed), or it was turned down. */
export interface MatchOutcome {
  buyerId: string;
  supplierId: string;
  accepted: boolean;
}

/** What one buyer took and what it turned down, by profile id. */
export interface BuyerOutcomes {
  buyerId: string;
  organizationId: string;
  accepted: Set<string>;
  declined: Set<string>;
}

/**
 * Outcomes by buyer, sorted by id; a pair that was accepted once counts as accepted. Buyers who never accepted anything
 * tell nothing about an order and are left out.
 * @throws MatchingError `PROFILE_UNKNOWN` naming the id, for one that is no profile or not on that side.
 */
export function outcomesByBuyer(
  outcomes: readonly MatchOutcome[],
  profiles: readonly MatchingProfile[],
): BuyerOutcomes[] {
  const byId = new Map(profiles.map((profile) => [profile.id, profile]));
  const found = new Map<string, BuyerOutcomes>();
  for (const { buyerId, supplierId, accepted } of outcomes) {
    const buyer = byId.get(buyerId);
    if (buyer === undefined || buyer.side === 'supplier') throw unknown('buyer', buyerId);
    const supplier = byId.get(supplierId);
    if (supplier === undefined || supplier.side === 'buyer') throw unknown('supplier', supplierId);
    const own = found.get(buyerId) ?? {
      buyerId,
      organizationId: buyer.organizationId,
      accepted: new Set<string>(),
      declined: new Set<string>(),
    };
    found.set(buyerId, own);
    (accepted ? own.accepted : own.declined).add(supplierId);
  }
  return [...found.values()]
    .filter(({ accepted }) => accepted.size > 0)
    .map((own) => ({ ...own, declined: new Set([...own.declined].filter((id) => !own.accepted.has(id))) }))
    .sort((a, b) => (a.buyerId < b.buyerId ? -1 : 1));
}

/**
 * The profiles as they stood before the outcomes: an exclusion that may have come of an outcome (declined, met before)
 * is lifted, since it would hide the very pairs that are judged.
 */
export function beforeOutcomes(
  profiles: readonly MatchingProfile[],
  outcomes: readonly MatchOutcome[],
): MatchingProfile[] {
  const organizationOf = new Map(profiles.map(({ id, organizationId }) => [id, organizationId]));
  const met = new Map<string, Set<string>>();
  const note = (one: string, other: string): void => void met.set(one, (met.get(one) ?? new Set()).add(other));
  for (const { buyerId, supplierId } of outcomes) {
    const [buyer, supplier] = [organizationOf.get(buyerId) ?? '', organizationOf.get(supplierId) ?? ''];
    note(buyer, supplier);
    note(supplier, buyer);
  }
  return profiles.map((profile) => {
    const partners = met.get(profile.organizationId);
    if (partners === undefined || profile.excludedOrganizationIds === undefined) return profile;
    const left = profile.excludedOrganizationIds.filter((id) => !partners.has(id));
    return { ...profile, excludedOrganizationIds: left };
  });
}

const unknown = (field: 'buyer' | 'supplier', profileId: string): MatchingError =>
  new MatchingError('PROFILE_UNKNOWN', `An outcome names ${profileId}, which is no ${field} here`, {
    profileId,
    field,
  });
