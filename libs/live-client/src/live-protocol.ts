import type { Cursor, ResumeAnswer, ServerEvent } from '@handsel/contracts';
import { CursorTracker } from './cursor-tracker';

/** One connection, as far as the protocol is concerned. */
export interface Wire {
  /** Rejects when the connection ends or nobody answers in time. */
  resume(request: { conventionId: string; cursor: Cursor | null; audience: string | null }): Promise<ResumeAnswer>;
}

export interface LiveProtocolOptions {
  conventionId: string;
  cursor: Cursor | null;
  onEvent(event: ServerEvent): void;
  /** Loads the state anew; resolves with the position it stands for. */
  onSnapshotNeeded(): Promise<Cursor>;
  /** Everything up to now has come. */
  onLive(): void;
  /** Trying again would not help. */
  onRefused(code: string): void;
  /** Trying again on another connection, after a while, may help. */
  onFault(error: unknown): void;
}

/** Worth another try later; any other refusal stands. */
const PASSING = new Set(['RATE_LIMITED', 'SERVICE_UNAVAILABLE', 'SERVER_FAILED']);

/** No gateway calls an audience so: it asks for the state anew. */
const UNKNOWN = '';

class Unsettled extends Error {}

/**
 * The client's half of the protocol, apart from sockets and timers: whatever gets lost, doubled or out of order on the
 * way, each event is given on once and in order.
 */
export class LiveProtocol {
  private readonly tracker: CursorTracker;
  private wire: Wire | null = null;
  /** What the state that is shown was heard as; unknown while it is loaded. */
  private audience: string | null = null;
  private synchronizing = false;
  /** A gap was noticed since the last resume was sent. */
  private gapNoticed = false;
  private loading: Promise<void> | null = null;

  constructor(private readonly options: LiveProtocolOptions) {
    this.tracker = new CursorTracker(options.cursor);
  }

  get cursor(): Cursor | null {
    return this.tracker.cursor;
  }

  connected(wire: Wire): void {
    this.wire = wire;
    this.synchronizing = false;
    void this.synchronize(wire);
  }

  disconnected(): void {
    this.wire = null;
  }

  received(event: ServerEvent): void {
    // What comes while a state is being loaded is in it, or comes again with the resume that follows.
    if (!this.wire || this.loading || event.conventionId !== this.options.conventionId) return;
    const verdict = this.tracker.take(event);
    if (verdict === 'deliver') this.options.onEvent(event);
    else if (verdict === 'gap') {
      // While a resume is under way it may be one that this resume does not fill: what came after it was answered.
      this.gapNoticed = true;
      void this.synchronize(this.wire);
    }
  }

  private async synchronize(wire: Wire): Promise<void> {
    if (this.synchronizing) return;
    this.synchronizing = true;
    try {
      const outcome = await this.resumeUntilSettled(wire);
      if (this.wire !== wire) return;
      this.synchronizing = false;
      if (outcome === 'live') this.options.onLive();
      else this.options.onRefused(outcome.code);
    } catch (error) {
      if (this.wire !== wire) return;
      this.synchronizing = false;
      this.options.onFault(error);
    }
  }

  private async resumeUntilSettled(wire: Wire): Promise<'live' | { code: string }> {
    let loaded = false;
    if (this.loading) await this.load(wire);
    for (let attempt = 0; attempt < 5; attempt++) {
      this.gapNoticed = false;
      const answer = await wire.resume({
        conventionId: this.options.conventionId,
        cursor: this.tracker.cursor,
        audience: this.audience,
      });
      if (this.wire !== wire) throw new Unsettled('the connection ended');
      if (!answer.ok) {
        if (PASSING.has(answer.code)) throw new Unsettled(answer.code);
        return { code: answer.code };
      }
      if (answer.complete) {
        this.audience = answer.audience;
        if (this.tracker.settle(answer) && !this.gapNoticed) return 'live';
      } else {
        // A second time in a row: the state we got is not one that this gateway knows yet.
        if (loaded) throw new Unsettled('the state is from elsewhere');
        await this.load(wire);
        this.audience = answer.audience;
        loaded = true;
      }
    }
    throw new Unsettled('events are missing again and again');
  }

  /** One at a time, also across connections: the application shows whichever state came last. */
  private async load(wire: Wire): Promise<void> {
    this.audience = UNKNOWN;
    this.loading ??= this.options
      .onSnapshotNeeded()
      .then((cursor) => this.tracker.restart(cursor))
      .finally(() => (this.loading = null));
    await this.loading;
    if (this.wire !== wire) throw new Unsettled('the connection ended');
  }
}
