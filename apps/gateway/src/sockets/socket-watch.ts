import type { LiveSessions } from '@handsel/application';
import { realtimeLimits } from '@handsel/contracts';
import type { Clock } from '@handsel/kernel';
import type { LiveSockets } from './live-sockets';
import { SessionLook } from './session-look';
import { cutOff, outgoingBytes } from './engine-internals';

const SLOW_CHECK_MILLISECONDS = 200;
/** With the questions themselves, what has changed takes effect within a second. */
const SESSION_LOOK_MILLISECONDS = 400;
const SEEN_MILLISECONDS = 20_000;

/**
 * Looks after the sockets that are open: closes readers that are too slow and sessions that are over, and notes which
 * screens are there. Revocations come through the log at once; the look into the database also finds roles that have
 * changed and accounts that were switched off, and is the truth where an event was not enough.
 */
export class SocketWatch {
  private timers: NodeJS.Timeout[] = [];
  private seenAt = 0;
  private looking = false;
  private readonly look: SessionLook;

  constructor(
    private readonly sockets: LiveSockets,
    private readonly sessions: LiveSessions,
    private readonly clock: Clock,
    private readonly onError: (error: unknown) => void,
  ) {
    this.look = new SessionLook(sockets, sessions);
  }

  start(): void {
    this.timers = [
      setInterval(() => this.closeSlow(), SLOW_CHECK_MILLISECONDS),
      setInterval(() => void this.lookUp(), SESSION_LOOK_MILLISECONDS),
    ];
    for (const timer of this.timers) timer.unref();
  }

  stop(): void {
    for (const timer of this.timers) clearInterval(timer);
  }

  private closeSlow(): void {
    for (const socket of this.sockets.all()) {
      if (outgoingBytes(socket.conn) > realtimeLimits.unsentBytes) cutOff(socket.conn);
    }
  }

  private async lookUp(): Promise<void> {
    if (this.looking || this.sockets.count === 0) return;
    this.looking = true;
    try {
      const now = this.clock.now();
      await this.look.take(now);
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
