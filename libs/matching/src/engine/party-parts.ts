import type { PartName } from '../match';
import type { MatchingWeights } from '../weights';
import type { BuyerView } from './buyer-view';
import type { CompiledParty } from './compiled';
import type { DealingBook } from './dealing-book';
import { dealingsStrength, reputationStrength, sizeStrength, speakTogether } from './strengths';

/** A part that rests on what the two organizations are. Its points are whole, from 0 to the part's cap, and depend on the pair alone. */
export interface PartyPart {
  name: PartName;
  points: (buyer: BuyerView, supplier: CompiledParty) => number;
}

/** What a part may read of where a buyer's needs lie: a row by sector each, and points that never fall where a row rises. */
export interface Reach {
  kinship: Float64Array;
}

/** The rows of a reach. */
export const REACH_ROWS = ['kinship'] as const satisfies readonly (keyof Reach)[];

/** A part that any pair may have. */
export interface DensePart extends PartyPart {
  /**
   * Never less than the points of this supplier with any buyer whose rows are nowhere above those of `reach`, and whose
   * own record is unknown. The closer to the truth, the more pairs are left out unseen.
   */
  ceiling: (supplier: CompiledParty, reach: Reach) => number;
  /** Whether the reach matters at all; the ceiling is worked out once for those for which it does not. */
  bySector: boolean;
  /**
   * Most points that this buyer's own record gives, for a part of which the record makes up one half; undefined where the
   * record is unknown and the supplier's side counts in full.
   */
  recordHalf?: (buyer: CompiledParty) => number | undefined;
}

/** A part that rests on one trait of each, of which there are few: a table of all their pairs stands in for a ceiling. */
export interface TraitPart {
  name: PartName;
  traitOf: (party: CompiledParty) => string;
  /** Depends on the two traits alone. */
  pointsOf: (buyer: CompiledParty, supplier: CompiledParty) => number;
}

/** A part that only listed pairs have: they are scored up front, and nobody else is held possible to have it. */
export interface SparsePart extends PartyPart {
  /** Organizations that may have points with this one; more are harmless, one too few makes lists wrong. */
  suppliersOf: (buyerOrganizationId: string) => Iterable<string>;
  buyersOf: (supplierOrganizationId: string) => Iterable<string>;
}

export interface PartyParts {
  traits: TraitPart[];
  dense: DensePart[];
  sparse: SparsePart[];
}

type Deals = Pick<CompiledParty, 'deals' | 'record'>;
const UNKNOWN: Deals = { deals: undefined, record: undefined };
const NO_REACH: Reach = { kinship: new Float64Array(0) };

/**
 * All parts that rest on the organizations, in the order in which they are shown. This is the one place that says how
 * many points each can give at most; ranking leaves out a pair only where these ceilings say that it cannot reach the list.
 */
export function partyParts(caps: MatchingWeights, dealings: DealingBook): PartyParts {
  const reputation = (buyer: Deals, supplier: Deals, { kinship }: Reach): number =>
    caps.reputation * reputationStrength(buyer, supplier, supplier.record, dealings.namesSectors ? kinship : undefined);
  const traits: TraitPart[] = [
    {
      name: 'language',
      traitOf: ({ languages }) => languages.join(),
      pointsOf: (buyer, supplier) => (speakTogether(buyer, supplier) ? Math.floor(caps.language) : 0),
    },
    {
      name: 'country',
      traitOf: ({ country }) => country ?? '',
      pointsOf: (buyer, { country }) =>
        buyer.country !== undefined && buyer.country === country ? Math.floor(caps.country) : 0,
    },
    {
      name: 'size',
      traitOf: ({ size }) => String(size),
      pointsOf: (buyer, { size }) => Math.floor(caps.size * sizeStrength(buyer.size, size)),
    },
  ];
  const dense: DensePart[] = [
    {
      name: 'reputation',
      points: (buyer, supplier) => Math.floor(reputation(buyer.party, supplier, buyer)),
      ceiling: (supplier, reach) => reputation(UNKNOWN, supplier, reach),
      bySector: dealings.namesSectors,
      recordHalf: (buyer) => (buyer.deals === undefined ? undefined : reputation(buyer, UNKNOWN, NO_REACH)),
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
  return { traits, dense, sparse };
}
