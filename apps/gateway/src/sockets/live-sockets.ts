import { cutOff } from './engine-internals';
import type { LiveSocket } from './live-socket';

const REMEMBERED_REVOCATIONS = 10_000;

/** The sockets of this gateway that have signed in. */
export class LiveSockets {
  private readonly bySession = new Map<string, Set<LiveSocket>>();
  /** Lately revoked: a socket that was signing in just then must not slip through. */
  private readonly revoked = new Set<string>();
  private total = 0;

  get count(): number {
    return this.total;
  }

  /** @returns false when the session was revoked meanwhile; then the socket is not added */
  add(socket: LiveSocket): boolean {
    const { sessionId } = socket.data.principal;
    if (this.revoked.has(sessionId)) return false;
    const sockets = this.bySession.get(sessionId) ?? new Set();
    this.bySession.set(sessionId, sockets.add(socket));
    this.total++;
    return true;
  }

  remove(socket: LiveSocket): void {
    const { sessionId } = socket.data.principal;
    const sockets = this.bySession.get(sessionId);
    if (!sockets?.delete(socket)) return;
    this.total--;
    if (sockets.size === 0) this.bySession.delete(sessionId);
  }

  /** As of now: the list stays as it is while sockets come and go. */
  all(): LiveSocket[] {
    return [...this.bySession.values()].flatMap((sockets) => [...sockets]);
  }

  sessionIds(): string[] {
    return [...this.bySession.keys()];
  }

  revoke(sessionId: string): void {
    this.revoked.add(sessionId);
    if (this.revoked.size > REMEMBERED_REVOCATIONS)
      for (const oldest of this.revoked) {
        this.revoked.delete(oldest);
        break;
      }
    for (const socket of Array.from(this.bySession.get(sessionId) ?? [])) socket.disconnect(true);
  }

  /** Their convention's log has begun anew: they come back, and their cursors will be found out of date. */
  dropFollowersOf(conventionId: string): void {
    for (const socket of this.all()) if (socket.data.following.has(conventionId)) cutOff(socket.conn);
  }
}
