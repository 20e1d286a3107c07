import type { LiveSessions } from '@handsel/application';
import type { Clock } from '@handsel/kernel';
import type { LiveSockets } from './live-sockets';
import { OUTGOING_LIMIT_BYTES } from './outgoing-limit';
import { cutOff, outgoingBytes } from './engine-internals';

const SLOW_CHECK_MILLISECONDS = 200;
const SESSION_CHECK_MILLISECONDS = 1_000;
const SEEN_MILLISECONDS = 20_000;

/**
 * Looks after the sockets that are open: closes readers that are too slow and sessions that are over, and notes which
 * screens are there. Revocations come through the log at once; the look into the database also finds accounts that
 * were switched off, and is the truth where an event was not enough.
 */
export class SocketWatch {
  private timers: NodeJS.Timeout[] = [];
  private seenAt = 0;
  private looking = false;

  constructor(
    private readonly sockets: LiveSockets,
    private readonly sessions: LiveSessions,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
    private readonly onSlow: (bytes: number) => void = () => {},
  ) {}

  start(): void {
    this.timers = [
      setInterval(() => this.closeSlow(), SLOW_CHECK_MILLISECONDS),
      setInterval(() => void this.lookUp(), SESSION_CHECK_MILLISECONDS),
    ];
    for (const timer of this.timers) timer.unref();
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private closeSlow(): void {
    for (const socket of this.sockets.all()) {
      const bytes = outgoingBytes(socket.conn);
      if (bytes <= OUTGOING_LIMIT_BYTES) continue;
      this.onSlow(bytes);
      cutOff(socket.conn);
    }
  }

  private async lookUp(): Promise<void> {
    if (this.looking || this.sockets.count === 0) return;
    this.looking = true;
    try {
      const now = this.clock.now();
      for (const socket of this.sockets.all())
        if (Date.parse(socket.data.principal.expiresAt) <= now.getTime()) socket.disconnect(true);
      for (const sessionId of await this.sessions.ended(this.sockets.sessionIds(), now)) this.sockets.revoke(sessionId);
      await this.noteScreens(now);
    } catch (error) {
      this.onError(error);
    } finally {
      this.looking = false;
    }
  }

  private async noteScreens(now: Date): Promise<void> {
    if (now.getTime() - this.seenAt < SEEN_MILLISECONDS) return;
    this.seenAt = now.getTime();
    const screens = new Set<string>();
    for (const socket of this.sockets.all()) {
      const { screen } = socket.data.principal;
      if (screen) screens.add(screen.id);
    }
    if (screens.size > 0) await this.sessions.markScreensSeen([...screens], now);
  }
}
