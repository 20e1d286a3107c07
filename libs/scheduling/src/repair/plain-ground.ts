import type { MendGround } from './mend-ground';
import { MendSearch, type MendLimits } from './mend-search';
import type { PlanBoard } from './plan-board';
import { settle } from './settle';

/** A plain board as `mend` wants it. */
export function plainGround(board: PlanBoard, limits: MendLimits): MendGround<number> {
  return {
    search: (settled) => new MendSearch(board, limits, settled),
    weightOf: (r) => board.requests[r]!.weight,
    choicesOf: (r) => {
      let fitting = 0;
      for (let s = limits.frozenBefore; s < board.slotCount; s += 1) if (board.fits(r, s)) fitting += 1;
      return fitting;
    },
    settle: (placings) => settle(board, placings),
  };
}
