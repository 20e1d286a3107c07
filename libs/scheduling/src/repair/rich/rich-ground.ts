import type { MendGround } from '../mend-ground';
import type { Placing } from '../settle';
import type { RichBoard, Seat } from './rich-board';
import type { DisplacingLimits } from '../displacing-search';
import { RichSearch } from './rich-search';

/** A board with resources as `mend` wants it. */
export function richGround(board: RichBoard, limits: DisplacingLimits): MendGround<Seat> {
  return {
    search: (settled) => new RichSearch(board, limits, settled),
    weightOf: (r) => board.requests[r]!.weight,
    choicesOf: (r) => {
      let fitting = 0;
      for (let s = limits.frozenBefore; s < board.slotCount; s += 1) {
        if (board.mayBegin(r, s) && board.problem.placesOf[r]!.some((k) => board.fits(r, s, k, -1))) fitting += 1;
      }
      return fitting;
    },
    settle: (placings) => settleRich(board, placings),
  };
}

/** Carries placings out: those that are held leave their places first. @returns what takes it all back */
export function settleRich(board: RichBoard, placings: readonly Placing<Seat>[]): () => void {
  const lifted = placings.flatMap(([r]) => (board.isHeld(r) ? [[r, board.remove(r)] as const] : []));
  for (const [r, seat] of placings) board.place(r, seat);
  return () => {
    for (const [r] of placings) board.remove(r);
    for (const [r, seat] of lifted) board.place(r, seat);
  };
}
