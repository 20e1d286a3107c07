import type { PlanBoard } from './plan-board';

/** Request and the slot that it goes to. */
export type Placing = readonly [request: number, slot: number];

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
