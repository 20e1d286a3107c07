import type { LiveSessions, Principal } from '@handsel/application';
import type { LiveSocket } from './live-socket';
import type { LiveSockets } from './live-sockets';

/**
 * Looks into the database what has become of the sessions behind the open sockets. Who is over or may hear something
 * else now is disconnected, comes back, and is judged anew. Whatever the number of sockets, a look is two questions,
 * and a third one when roles have changed or somebody has come since the last.
 */
export class SessionLook {
  private stamp: string | null = null;
  private readonly confirmed = new WeakSet<LiveSocket>();

  constructor(
    private readonly sockets: LiveSockets,
    private readonly sessions: LiveSessions,
  ) {}

  async take(now: Date): Promise<void> {
    const sockets = this.sockets.all();
    for (const socket of sockets)
      if (Date.parse(socket.data.principal.expiresAt) <= now.getTime()) socket.disconnect(true);
    // The stamp comes first: what changes after it is seen by the next look.
    const stamp = await this.sessions.rolesStamp();
    for (const sessionId of await this.sessions.ended(this.sockets.sessionIds(), now)) this.sockets.revoke(sessionId);
    // Who came in lately may have been judged by the roles from before.
    const doubtful = stamp === this.stamp ? sockets.filter((socket) => !this.confirmed.has(socket)) : sockets;
    if (doubtful.length > 0) await this.confirm(doubtful, now);
    this.stamp = stamp;
  }

  private async confirm(sockets: readonly LiveSocket[], now: Date): Promise<void> {
    const sessionIds = new Set(sockets.map((socket) => socket.data.principal.sessionId));
    const principals = await this.sessions.principals([...sessionIds], now);
    for (const socket of sockets) {
      const principal = principals.get(socket.data.principal.sessionId);
      if (principal && mayHear(principal) === mayHear(socket.data.principal)) this.confirmed.add(socket);
      else socket.disconnect(true);
    }
  }
}

/** Everything of a principal that audiences are decided by, at whichever convention. */
function mayHear({ administrator, grants, screen }: Principal): string {
  const roles = grants.map(({ conventionId, role, organizationId }) => `${conventionId} ${role} ${organizationId}`);
  return JSON.stringify([administrator, screen?.conventionId, roles.sort()]);
}
