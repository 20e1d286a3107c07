import type { SideItem } from './market-side';

/** For one query: the most that the organizations can give, whole points, by block and by item. */
export interface QueryBounds {
  ofBlock: (block: number) => number;
  ofItem: (item: number) => number;
}

/** For one query: points of all parts that rest on traits, by number of the other's combination of traits. */
export interface QueryTraits {
  table: Int16Array;
  most: number;
}

/** One profile that asks, against everyone in the blocks. */
export interface Query {
  items: readonly SideItem[];
  bounds: QueryBounds;
  traits: QueryTraits;
  /** Points of one of the query's sets of sectors with each set of the other side. */
  sectorPoints: (set: number) => Int32Array;
  /** Points of two ranges in the same currency: the query's and another one's. */
  valuePoints: (low: number, high: number, otherLow: number, otherHigh: number) => number;
  /** Points of the organizations' dense parts with an owner, or -1 where the two are kept apart. */
  partyPoints: (owner: number) => number;
  /** Number of the meeting of an item of the query and one of an owner. */
  note: (queryPosition: number, position: number) => number;
  orderOf: (owner: number) => number;
}
