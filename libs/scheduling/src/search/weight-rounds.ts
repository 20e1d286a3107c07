import type { Selection } from '../bound/certificate';
import { promisingRequests } from './promising';
import type { Schedule } from './schedule';
import type { SearchControl } from './search-control';
import { SlotOptimizer } from './slot-optimizer';
import { WeightSearch } from './weight-search';

/** A weight search is cut into parts of so many moves, or so many parts, with each slot chosen anew before each. */
const LEAST_PART_MOVES = 400_000;
const PARTS = 6;
const SLOT_SLACK_SHARE = 0.15;

/** Makes a timetable heavier in turns: whole slots chosen anew, then annealing over all of them. */
export class WeightRounds {
  private readonly optimizer: SlotOptimizer;
  private readonly isCandidate: Uint8Array;
  private readonly order: Int32Array;

  constructor(
    private readonly schedule: Schedule,
    private readonly selection: Selection,
    private readonly control: SearchControl,
  ) {
    const { problem } = schedule;
    this.optimizer = new SlotOptimizer(schedule);
    this.isCandidate = promisingRequests(problem, selection, SLOT_SLACK_SHARE);
    this.order = Int32Array.from({ length: problem.layout.slotCount }, (_, s) => s);
  }

  /** Searches for at most `budgetMoves` moves, until the bound is met or a whole part gains nothing. */
  run(budgetMoves: number, slackShare: number): void {
    const { schedule, selection, control } = this;
    const isWhole = (): boolean => schedule.weight >= selection.certificate.bound;
    const part = this.optimizer.applies ? Math.max(Math.ceil(budgetMoves / PARTS), LEAST_PART_MOVES) : budgetMoves;
    const last = control.moves + budgetMoves;
    let gained = true;
    while (gained && !isWhole() && control.moves < last && !control.stopped) {
      const before = schedule.weight;
      if (this.optimizer.applies) this.sweep();
      const moves = Math.min(part, last - control.moves);
      if (!isWhole()) new WeightSearch(schedule, selection, control, slackShare).run(moves);
      gained = schedule.weight > before;
    }
  }

  private sweep(): void {
    this.control.random.shuffle(this.order);
    for (const s of this.order) {
      if (this.control.ask() || !this.control.spend()) return;
      this.optimizer.optimize(s, this.isCandidate);
    }
  }
}
