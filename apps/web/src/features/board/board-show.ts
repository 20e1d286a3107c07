import type { Board, Signing } from '@handsel/contracts';
import type { BoardChange } from './board-change';
import { corrected, joined, startBoard, without, type BoardState } from './board-state';
import { StageQueue, type StagedSigning, type StageLimits } from './stage-queue';

const NOBODY: StagedSigning[] = [];

/** One picture of the board. */
export interface BoardFrame {
  state: BoardState;
  /** Who is on stage; empty between moments. */
  stage: StagedSigning[];
}

/**
 * The course of the evening: signings come on stage one after the other and then join the list. The totals wait for
 * nobody: they are the server's at every moment.
 */
export class BoardShow {
  private state: BoardState;
  private readonly queue: StageQueue;
  private onStage = NOBODY;
  private since = 0;
  private current: BoardFrame;

  constructor(board: Board, limits?: StageLimits) {
    this.state = startBoard(board);
    this.queue = new StageQueue(limits);
    this.current = { state: this.state, stage: NOBODY };
  }

  get frame(): BoardFrame {
    return this.current;
  }

  /**
   * Takes in a change.
   * @param staged whether a signing gets its moment; what is too old for one goes straight into the list
   */
  take(change: BoardChange, now: number, staged: boolean): void {
    this.state = { ...this.state, totals: change.totals };
    if (change.kind === 'retracted') this.takeBack(change.dealId);
    else if (change.kind === 'corrected') this.correct(change.signing);
    else this.sign(change.signing, now, staged);
  }

  /** A signing as if: it gets its moment and leaves nothing behind. */
  rehearse(signing: Signing, now: number): void {
    // Not the deal's own name: the real signing comes on stage beside it, and is not taken for it.
    this.queue.push({ ...signing, dealId: `rehearsal of ${signing.dealId}`, rehearsal: true }, now);
  }

  /** Changes its look, in the middle of whatever is on. */
  dress(theme: Board['theme']): void {
    this.state = { ...this.state, theme };
  }

  /** Begins again from a state as the server tells it. */
  restart(board: Board): void {
    this.clear();
    this.state = startBoard(board);
  }

  /** Goes on with the show; the very same frame comes back while nothing changes. */
  tick(now: number, calm: boolean): BoardFrame {
    if (calm) this.join(this.clear());
    else if (this.onStage.length === 0 || now - this.since >= this.queue.holdMilliseconds(this.since)) {
      this.join(this.onStage);
      const next = this.queue.take(now);
      this.onStage = next.length > 0 ? next : NOBODY;
      this.since = now;
    }
    return this.picture();
  }

  private sign(signing: Signing, now: number, staged: boolean): void {
    const { dealId } = signing;
    const known = this.state.latest.concat(this.onStage).some((one) => one.dealId === dealId);
    if (known || this.queue.has(dealId)) this.correct(signing);
    else if (staged) this.queue.push(signing, now);
    else this.join([signing]);
  }

  private correct(signing: Signing): void {
    this.queue.replace(signing);
    this.onStage = this.onStage.length > 0 ? corrected(this.onStage, signing) : NOBODY;
    this.state = { ...this.state, latest: corrected(this.state.latest, signing) };
  }

  private takeBack(dealId: string): void {
    this.queue.drop(dealId);
    const left = without(this.onStage, dealId);
    this.onStage = left.length > 0 ? left : NOBODY;
    this.state = { ...this.state, latest: without(this.state.latest, dealId) };
  }

  private join(signings: readonly StagedSigning[]): void {
    const signed = signings.filter(({ rehearsal }) => !rehearsal);
    if (signed.length > 0) this.state = joined(this.state, signed);
  }

  private clear(): StagedSigning[] {
    const pending = [...this.onStage, ...this.queue.drain()];
    this.onStage = NOBODY;
    return pending;
  }

  private picture(): BoardFrame {
    const { state, onStage, current } = this;
    if (current.state !== state || current.stage !== onStage) this.current = { state, stage: onStage };
    return this.current;
  }
}
