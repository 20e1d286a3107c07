import { Random } from '../random/random';
import type { SolveOptions, SolveProgress } from '../model/timetable';

const MOVES_BETWEEN_QUESTIONS = 2048;

/** Counts the moves of a run, draws its random numbers and asks the caller now and then whether to go on. */
export class SearchControl {
  readonly random: Random;
  moves = 0;
  stopped = false;

  constructor(
    private readonly options: SolveOptions,
    readonly budgetMoves: number,
  ) {
    this.random = new Random(options.seed);
  }

  /** Counts one move; false once the caller wants to stop or the whole budget is spent. */
  spend(): boolean {
    if (this.stopped || this.moves >= this.budgetMoves) return false;
    this.moves += 1;
    if (this.moves % MOVES_BETWEEN_QUESTIONS === 0) this.ask();
    return true;
  }

  /** Asks the caller whether to stop; true if so. */
  ask(): boolean {
    if (!this.stopped && this.options.shouldStop?.() === true) this.stopped = true;
    return this.stopped;
  }

  report(progress: SolveProgress): void {
    this.options.onProgress?.(progress);
  }
}
