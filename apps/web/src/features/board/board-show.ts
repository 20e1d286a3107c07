import type { Board, DealTotals, Signing } from '@handsel/contracts';
import { settle, startBoard, totalsAfter, type BoardState } from './board-state';
import { StageQueue, type BoardChange, type StageLimits } from './stage-queue';

const NOBODY: BoardChange[] = [];

/** One picture of the board. */
export interface BoardFrame {
  state: BoardState;
  /** What the figures show: while a signing is on stage, the totals with it. */
  totals: DealTotals;
  /** Who is on stage; empty between moments. */
  stage: Signing[];
}

/** The course of the evening: signings come on stage one after the other and then join the list. */
export class BoardShow {
  private state: BoardState;
  private readonly queue: StageQueue;
  private onStage = NOBODY;
  private since = 0;
  private drawn = this.onStage;
  private current: BoardFrame;

  constructor(board: Board, limits?: StageLimits) {
    this.state = startBoard(board);
    this.queue = new StageQueue(limits);
    this.current = { state: this.state, totals: this.state.totals, stage: [] };
  }

  get frame(): BoardFrame {
    return this.current;
  }

  /** Takes in a change; what happened while the screen was away is shown without its moment. */
  take(change: BoardChange, now: number, replayed: boolean): void {
    if (!replayed) this.queue.push(change, now);
    else this.state = settle(this.state, [...this.clear(), change]);
  }

  /** Begins again from a state as the server tells it. */
  restart(board: Board): void {
    this.clear();
    this.state = startBoard(board);
  }

  /** Goes on with the show; the very same frame comes back while nothing changes. */
  tick(now: number, calm: boolean): BoardFrame {
    if (calm) this.state = settle(this.state, this.clear());
    else if (this.onStage.length === 0 || now - this.since >= this.queue.holdMilliseconds(this.since)) this.next(now);
    return this.picture();
  }

  private next(now: number): void {
    this.state = settle(this.state, this.onStage);
    this.onStage = this.coming(now);
    this.since = now;
    // Corrections need no moment; they take effect, and whoever is next comes on.
    while (this.onStage.length > 0 && this.onStage.every(({ kind }) => kind !== 'signed')) {
      this.state = settle(this.state, this.onStage);
      this.onStage = this.coming(now);
    }
  }

  private coming(now: number): BoardChange[] {
    const changes = this.queue.take(now);
    return changes.length > 0 ? changes : NOBODY;
  }

  private clear(): BoardChange[] {
    const pending = [...this.onStage, ...this.queue.drain()];
    this.onStage = NOBODY;
    return pending;
  }

  private picture(): BoardFrame {
    const { state, onStage, current } = this;
    if (current.state === state && this.drawn === onStage) return current;
    this.drawn = onStage;
    const stage = onStage.flatMap((change) => (change.kind === 'signed' ? [change.signing] : []));
    this.current = { state, totals: totalsAfter(state, onStage), stage };
    return this.current;
  }
}
