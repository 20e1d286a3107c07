import type { MendCost } from './mend-cost';
import type { Placing } from './settle';

/** Where each displaced meeting goes; the hit ones that are not named lose their place. */
export interface Mending<At> {
  readonly cost: MendCost;
  readonly placings: readonly Placing<At>[];
  /** True if every possibility was looked at. */
  readonly complete: boolean;
}

/** A search for places: see `MendSearch`. */
export interface MendSearching<At> {
  /** Placings that may still be tried. */
  readonly effort: number;
  touch(requests: Iterable<number>): void;
  run(hit: readonly number[], mostOthers: number, effort: number, known?: Mending<At>): Mending<At>;
  costOf(displaced: readonly number[], lost: readonly number[]): MendCost;
  /** Places that are free in the slots to come, over all of them. */
  countPlaces(): number;
}

/** What `mend` needs of a board, plain (`At` is a slot) or with resources (a seat). */
export interface MendGround<At> {
  /** @param settled read at every step: besides what the limits fix, these may not make way */
  search(settled?: ReadonlySet<number>): MendSearching<At>;
  weightOf(r: number): number;
  /** In how many slots r fits as things stand. */
  choicesOf(r: number): number;
  /** Carries placings out: those that are held leave their places first. @returns what takes it all back */
  settle(placings: readonly Placing<At>[]): () => void;
}
