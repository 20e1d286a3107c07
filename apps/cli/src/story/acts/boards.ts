import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient, type Cursor, type DealTotals } from '@handsel/contracts';
import type { Actor, Stage } from '../stage';
import { Listener } from './listen';

/** A screen in the hall: paired like a television, follows the signings and shows the totals it is sent. */
export class Board {
  readonly numbers: number[] = [];
  totals: DealTotals;
  private readonly listener: Listener;
  private cursor: Cursor;

  private constructor(
    stage: Stage,
    readonly place: string,
    actor: Actor,
    start: { totals: DealTotals; cursor: Cursor },
  ) {
    this.totals = start.totals;
    this.cursor = start.cursor;
    this.listener = new Listener(stage.url, stage.convention, actor, (event) => {
      if (event.type !== 'deal.signed') return;
      this.numbers.push(event.payload.signing.number);
      this.totals = event.payload.totals;
    });
  }

  /** The screen shows a code, an organizer enters it, the screen fetches its session. */
  static async pair(stage: Stage, place: string): Promise<Board> {
    const anonymous = new ApiClient({ baseUrl: stage.url });
    const { pairingId, code, secret } = await anonymous.call('screenPairings.start');
    const params = { conventionId: stage.convention.id };
    await stage.organizers[0].api.call('screens.pair', { params, body: { code, name: `Board, ${place}`, place } });
    for (;;) {
      const claim = await anonymous.call('screenPairings.claim', { params: { pairingId }, body: { secret } });
      if (claim.status === 'waiting') {
        await sleep(100);
        continue;
      }
      const actor = { token: claim.token, api: new ApiClient({ baseUrl: stage.url, token: claim.token }) };
      const { totals, position, epoch } = await actor.api.call('board.get', { params });
      const board = new Board(stage, place, actor, { totals, cursor: { position, epoch } });
      await board.connect();
      return board;
    }
  }

  connect(): Promise<void> {
    return this.listener.open(this.cursor);
  }

  disconnect(): void {
    this.cursor = this.listener.close() ?? this.cursor;
  }

  /** Each signing once, in order, from the first to the last, without having had to load anything anew. */
  sawAll(signings: number): boolean {
    const inTurn = this.numbers.every((number, index) => number === index + 1);
    return inTurn && this.numbers.length === signings && this.listener.snapshots === 0;
  }
}
