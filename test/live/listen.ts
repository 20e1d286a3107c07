import { LiveClient } from '../../libs/live-client/src';
import type { LiveFixture } from '../support/live-fixture';
import type { Listener, SeenLine } from './check-history';

export interface RunningListener extends Listener {
  seen: SeenLine[];
  client: LiveClient;
  /** How often it was connected. */
  connections: number;
}

export interface Hall {
  conventionId: string;
  listeners: RunningListener[];
  /** Audiences that its events are written for. */
  audiences: string[][];
}

const ORGANIZATIONS = 5;

/** A convention with boards, staff and exhibitors of several organizations, each following it through a gateway. */
export async function openHall(fixture: LiveFixture, ports: readonly number[], boards: number): Promise<Hall> {
  const conventionId = await fixture.convention();
  const listeners: RunningListener[] = [];
  const listen = async (name: string, holder: { accountId: string } | { screenId: string }, audiences: string[]) => {
    const { token } = await fixture.session(holder, 86_400);
    const listener = {
      name: `${name} ${listeners.length}`,
      conventionId,
      audiences: new Set([...audiences, 'everyone', 'board']),
      from: 0,
      seen: [] as SeenLine[],
      connections: 0,
    };
    const client = new LiveClient({
      url: `http://127.0.0.1:${ports[listeners.length % ports.length]}`,
      token,
      conventionId,
      cursor: { epoch: 'first', position: 0 },
      onEvent: (event) => {
        if (event.type === 'profiles.imported')
          listener.seen.push({ number: event.payload.created, position: event.position });
      },
      onStatus: (status) => (running.connections += status === 'live' ? 1 : 0),
      onSnapshotNeeded: async () => {
        const { rows } = await fixture.pool.query<{ position: string }>(
          'SELECT position FROM event_heads WHERE convention_id = $1',
          [conventionId],
        );
        const position = Number(rows[0]?.position);
        listener.seen.push({ snapshot: position });
        return { epoch: 'first', position };
      },
    });
    const running: RunningListener = Object.assign(listener, { client });
    listeners.push(running);
  };
  for (let n = 0; n < boards; n++) await listen('board', { screenId: await fixture.screen(conventionId) }, []);
  for (const role of ['organizer', 'matchmaker', 'organizer'] as const) {
    const accountId = await fixture.staff(conventionId, role);
    await listen(role, { accountId }, ['staff', ...(role === 'matchmaker' ? [`matchmaker:${accountId}`] : [])]);
  }
  const own: string[] = [];
  for (let n = 0; n < ORGANIZATIONS; n++) {
    const { organizationId, accountId } = await fixture.exhibitor(conventionId);
    own.push(`organization:${organizationId}`);
    await listen('exhibitor', { accountId }, [`organization:${organizationId}`]);
  }
  const pairs = own.map((one, n) => [one, own[(n + 1) % own.length] as string, 'staff']);
  return {
    conventionId,
    listeners,
    audiences: [
      ['board'],
      ['everyone'],
      ['staff'],
      ['system'],
      ['board', 'staff'],
      ...own.map((one) => [one]),
      ...pairs,
    ],
  };
}
