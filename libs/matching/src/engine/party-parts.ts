import type { PartName } from '../match';
import type { MatchingWeights } from '../weights';
import type { BuyerView } from './buyer-view';
import type { CompiledParty } from './compiled';
import type { DealingBook } from './dealing-book';
import { dealingsStrength, reputationStrength, sizeStrength, speakTogether } from './strengths';

/** A part that rests on what the two organizations are. Its points are whole, from 0 to the part's cap, and depend on the pair alone. */
interface PartyPart {
  name: PartName;
  points: (buyer: BuyerView, supplier: CompiledParty) => number;
}

/** A part that any pair may have. */
export interface DensePart extends PartyPart {
  /**
   * Never less than the points of this supplier with any buyer whose nearness to each sector is at most `nearness`, and
   * whose own record is unknown. The closer to the truth, the more pairs are left out unseen.
   */
  ceiling: (supplier: CompiledParty, nearness: Float64Array) => number;
  /** Whether nearness matters at all; the ceiling is worked out once for those for which it does not. */
  bySector: boolean;
  /**
   * Most points that this buyer's own record gives, for a part of which the record makes up one half; undefined where the
   * record is unknown and the supplier's side counts in full.
   */
  recordHalf?: (buyer: CompiledParty) => number | undefined;
}

/** A part that only listed pairs have: they are scored up front, and nobody else is held possible to have it. */
export interface SparsePart extends PartyPart {
  /** Organizations that may have points with this one; more are harmless, one too few makes lists wrong. */
  suppliersOf: (buyerOrganizationId: string) => Iterable<string>;
  buyersOf: (supplierOrganizationId: string) => Iterable<string>;
}

export interface PartyParts {
  dense: DensePart[];
  sparse: SparsePart[];
}

type Record = Pick<CompiledParty, 'deals'>;
const UNKNOWN: Record = { deals: undefined };
const NO_NEARNESS = new Float64Array(0);

/**
 * All parts that rest on the organizations, in the order in which they are shown. This is the one place that says how
 * many points each can give at most; ranking leaves out a pair only where these ceilings say that it cannot reach the list.
 */
export function partyParts(caps: MatchingWeights, dealings: DealingBook): PartyParts {
  const reputation = (buyer: Record, supplier: CompiledParty, nearness: Float64Array): number =>
    caps.reputation * reputationStrength(buyer, supplier, dealings.recordOf(supplier.organizationId), nearness);
  const dense: DensePart[] = [
    {
      name: 'language',
      points: ({ party }, supplier) => (speakTogether(party, supplier) ? Math.floor(caps.language) : 0),
      ceiling: ({ languages }) => (languages.length > 0 ? caps.language : 0),
      bySector: false,
    },
    {
      name: 'country',
      points: ({ party }, { country }) =>
        party.country !== undefined && party.country === country ? Math.floor(caps.country) : 0,
      ceiling: ({ country }) => (country === undefined ? 0 : caps.country),
      bySector: false,
    },
    {
      name: 'size',
      points: ({ party }, { size }) => Math.floor(caps.size * sizeStrength(party.size, size)),
      ceiling: ({ size }) => (size < 0 ? 0 : caps.size),
      bySector: false,
    },
    {
      name: 'reputation',
      points: ({ party, nearness }, supplier) => Math.floor(reputation(party, supplier, nearness)),
      ceiling: (supplier, nearness) => reputation(UNKNOWN, supplier, nearness),
      bySector: !dealings.isEmpty,
      recordHalf: (buyer) =>
        buyer.deals === undefined
          ? undefined
          : caps.reputation * reputationStrength(buyer, UNKNOWN, undefined, NO_NEARNESS),
    },
  ];
  const sparse: SparsePart[] = [
    {
      name: 'dealings',
      points: ({ party, nearness }, { organizationId }) =>
        Math.floor(caps.dealings * dealingsStrength(dealings.between(party.organizationId, organizationId), nearness)),
      suppliersOf: (id) => dealings.suppliersOf(id),
      buyersOf: (id) => dealings.buyersOf(id),
    },
  ];
  return { dense, sparse };
}
