import type { Market } from '../market';

/** Lists of so many places for every profile, in both directions, by one way of finding them. */
export interface Contender {
  name: string;
  /** What is measured, for the reader of the report. */
  about: string;
  /**
   * Readies a market. The generator hands back control after each list, so that a run can be cut off.
   * `serverProcess` is a process whose time and memory count as well.
   */
  prepare: (market: Market, top: number) => Promise<PreparedContender>;
}

export interface PreparedContender {
  lists: () => Iterable<void> | AsyncIterable<void>;
  serverProcess?: number;
  close?: () => Promise<void>;
}
