import type { Board, Signing } from '@handsel/contracts';

/** A board runs for days: it remembers what it can show and no more. */
const MOST_LATEST = 60;

/** What a board shows beside its moments: the totals as the server last told them, and the latest signings, newest first. */
export type BoardState = Board;

export const startBoard = (board: Board): BoardState => ({
  ...board,
  latest: board.latest.toSorted(newestFirst).slice(0, MOST_LATEST),
});

const newestFirst = (a: Signing, b: Signing) => b.number - a.number;

/** Puts signings into the list; one that is there already takes its place anew. */
export function joined(state: BoardState, signings: readonly Signing[]): BoardState {
  if (signings.length === 0) return state;
  const fresh = new Set(signings.map(({ dealId }) => dealId));
  const latest = [...signings, ...state.latest.filter(({ dealId }) => !fresh.has(dealId))].sort(newestFirst);
  return { ...state, latest: latest.slice(0, MOST_LATEST) };
}

/** A correction of something that has long left the list does not bring it back. */
export const corrected = (signings: readonly Signing[], signing: Signing): Signing[] =>
  signings.map((known) => (known.dealId === signing.dealId ? signing : known));

export const without = (signings: readonly Signing[], dealId: string): Signing[] =>
  signings.filter((known) => known.dealId !== dealId);
