import type { LiveSessions, Principal } from '@handsel/application';
import type { LiveSocket } from './live-socket';
import type { LiveSockets } from './live-sockets';

/** Looks after which the sessions themselves are gone through, whether or not anything seems to have changed. */
const LOOKS_BETWEEN_SWEEPS = 5;

/**
 * Looks into the database what has become of the sessions behind the open sockets. Who is over or may hear something
 * else now is disconnected, comes back, and is judged anew. A look is one question, whatever the number of sockets;
 * only when rights have changed somewhere, and for who has come since the last, are the sessions themselves asked for.
 */
export class SessionLook {
  private stamp: string | null = null;
  private untilSweep = 0;
  private readonly confirmed = new WeakSet<LiveSocket>();

  constructor(
    private readonly sockets: LiveSockets,
    private readonly sessions: LiveSessions,
  ) {}

  async take(at: Date): Promise<void> {
    const sockets = this.sockets.all();
    for (const socket of sockets)
      if (Date.parse(socket.data.principal.expiresAt) <= at.getTime()) socket.disconnect(true);
    // The stamp comes first: what changes after it is seen by the next look.
    const stamp = await this.sessions.rightsStamp();
    // Who has come since was judged at some moment of which the stamp says nothing.
    const doubtful = stamp === this.stamp ? sockets.filter((socket) => !this.confirmed.has(socket)) : sockets;
    if (doubtful.length > 0) await this.confirm(doubtful, at);
    if (this.untilSweep-- <= 0) await this.sweep(at);
    this.stamp = stamp;
  }

  private async confirm(sockets: readonly LiveSocket[], at: Date): Promise<void> {
    const sessionIds = new Set(sockets.map((socket) => socket.data.principal.sessionId));
    const principals = await this.sessions.principals([...sessionIds], at);
    for (const sessionId of sessionIds) if (!principals.has(sessionId)) this.sockets.revoke(sessionId);
    for (const socket of sockets) {
      const principal = principals.get(socket.data.principal.sessionId);
      if (principal && mayHear(principal) === mayHear(socket.data.principal)) this.confirmed.add(socket);
      else socket.disconnect(true);
    }
  }

  private async sweep(at: Date): Promise<void> {
    this.untilSweep = LOOKS_BETWEEN_SWEEPS;
    for (const sessionId of await this.sessions.ended(this.sockets.sessionIds(), at)) this.sockets.revoke(sessionId);
  }
}

/** Everything of a principal that audiences are decided by, at whichever convention. */
function mayHear({ administrator, grants, screen }: Principal): string {
  const roles = grants.map(({ conventionId, role, organizationId }) => `${conventionId} ${role} ${organizationId}`);
  return JSON.stringify([administrator, screen?.conventionId, roles.sort()]);
}
