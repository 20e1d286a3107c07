import type { PlanBoard } from './plan-board';

/** Request and where it goes: a slot, or with resources a seat. */
export type Placing<At = number> = readonly [request: number, at: At];

/** Carries placings out: those that are held leave their places first. @returns what takes it all back */
export function settle(board: PlanBoard, placings: readonly Placing[]): () => void {
  const lifted = placings
    .filter(([r]) => board.slotOf[r]! >= 0)
    .map(([r]) => [r, board.slotOf[r]!, board.tableOf[r]!] as const);
  for (const [r] of lifted) board.remove(r);
  for (const [r, s] of placings) board.place(r, s, board.freeTable(s));
  return () => {
    for (const [r] of placings) board.remove(r);
    for (const [r, s, table] of lifted) board.place(r, s, table);
  };
}
