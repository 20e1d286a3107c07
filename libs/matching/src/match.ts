/** The score of a match lies between 0 and this; points are whole numbers. */
export const MAX_SCORE = 10_000;

/** What a part of the score rests on, as data: codes, ids and words, to be put into sentences by `explain`. */
export type Evidence =
  | {
      part: 'sector';
      needId: string;
      offerId: string;
      needSector: string;
      offerSector: string;
      shared: string;
      path: string[];
    }
  | { part: 'complement'; offerId: string; from: string; to: string; weight: number }
  | { part: 'text'; needId: string; offerId: string; words: string[] }
  | {
      part: 'value';
      needId: string;
      offerId: string;
      currency: string;
      need: [number, number];
      offer: [number, number];
    }
  | { part: 'language'; languages: string[] }
  | { part: 'country'; country: string }
  | { part: 'size'; buyerSize: string; supplierSize: string }
  | { part: 'dealings'; deals: number; sectors: string[] }
  | {
      part: 'reputation';
      buyerDeals?: number;
      supplierDeals?: number;
      sector?: string;
      sectorCustomers?: number;
      /** The sector lies elsewhere in the taxonomy, and is akin because suppliers often sell in both. */
      byTrade?: boolean;
    };

export type PartName = Evidence['part'];

export interface MatchPart {
  name: PartName;
  points: number;
  evidence: Evidence;
}

/** A buyer and a supplier, their score, and the parts that add up to it exactly. Parts without points are not listed. */
export interface Match {
  buyerId: string;
  supplierId: string;
  score: number;
  parts: MatchPart[];
}
