import type { PlanBoard } from './plan-board';
import { settle, type Placing } from './settle';
import type { PlainPlace, Struck } from './struck';

/** The board with a mending carried out, what stood where before, and the way back. */
export class MendedBoard {
  /** Where every meeting that was hit, was cancelled or makes way stood before. */
  readonly from: ReadonlyMap<number, PlainPlace>;
  /** Requests that were placed, in rising order. */
  readonly placed: readonly number[];
  private readonly unsettle: () => void;

  constructor(
    readonly board: PlanBoard,
    readonly struck: Struck,
    placings: readonly Placing[],
  ) {
    const from = new Map(struck.from);
    for (const [r] of placings) {
      if (board.slotOf[r]! >= 0) from.set(r, { slot: board.slotOf[r]!, table: board.tableOf[r]! });
    }
    this.from = from;
    this.placed = placings.map(([r]) => r).sort((x, y) => x - y);
    this.unsettle = settle(board, placings);
    for (const r of this.placed) this.preferOwnTable(r);
  }

  undo(): void {
    this.unsettle();
  }

  /** Seats r where one of the two sits just before or after, if that table is free. */
  private preferOwnTable(r: number): void {
    const { board } = this;
    const { a, b } = board.requests[r]!;
    const slot = board.slotOf[r]!;
    for (const p of [a, b]) {
      for (const s of board.rules.neighbours(slot)) {
        const other = board.at[p * board.slotCount + s]!;
        const table = other < 0 ? -1 : board.tableOf[other]!;
        if (table < 0 || board.seats[slot * board.tableCount + table] !== -1) continue;
        board.remove(r);
        board.place(r, slot, table);
        return;
      }
    }
  }
}
