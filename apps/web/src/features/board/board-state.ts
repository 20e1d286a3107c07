import type { Board, DealTotals, Signing } from '@handsel/contracts';
import type { BoardChange } from './stage-queue';

/** A board runs for days: it remembers what it can show and no more. */
const MOST_LATEST = 60;

export interface BoardState {
  convention: Board['convention'];
  sectors: Board['sectors'];
  /** As the server last derived them from the ledger; a board never adds up by itself. */
  totals: DealTotals;
  /** Newest first. */
  latest: Signing[];
}

export function startBoard({ convention, sectors, totals, latest }: Board): BoardState {
  return { convention, sectors, totals, latest: latest.toSorted(newestFirst).slice(0, MOST_LATEST) };
}

const newestFirst = (a: Signing, b: Signing) => b.number - a.number;

/** The totals that are to be shown while these changes are on stage: those of the last one. */
export const totalsAfter = (state: BoardState, changes: readonly BoardChange[]): DealTotals =>
  changes.at(-1)?.totals ?? state.totals;

/** Takes changes into the list and the totals, in their order. */
export function settle(state: BoardState, changes: readonly BoardChange[]): BoardState {
  if (changes.length === 0) return state;
  let latest = state.latest;
  for (const change of changes) latest = withChange(latest, change);
  return { ...state, latest: latest.slice(0, MOST_LATEST), totals: totalsAfter(state, changes) };
}

function withChange(latest: Signing[], change: BoardChange): Signing[] {
  if (change.kind === 'retracted') return latest.filter(({ dealId }) => dealId !== change.dealId);
  const { signing } = change;
  if (latest.some(({ dealId }) => dealId === signing.dealId))
    return latest.map((known) => (known.dealId === signing.dealId ? signing : known));
  // A correction of something that has long left the list does not bring it back.
  return change.kind === 'corrected' ? latest : [signing, ...latest].sort(newestFirst);
}
