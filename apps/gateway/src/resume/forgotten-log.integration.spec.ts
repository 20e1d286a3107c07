import { EventRetention, EventSequencer } from '@handsel/events';
import { LiveClient } from '@handsel/live-client';
import { startGatewayProcess } from '../../../../test/support/gateway-process';
import { LiveFixture } from '../../../../test/support/live-fixture';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import type { TestProgram } from '../../../../test/support/test-program';
import { until } from '../../../../test/support/until';

/** As if the program had been there for a year: one partition of months ago, and none of the present yet. */
const AGO = `
  ALTER TABLE events DETACH PARTITION events_first;
  DROP TABLE events_first;
  DELETE FROM event_partitions;
  SELECT add_event_partition('events_old', now() - interval '1 year', date_trunc('month', now()) - interval '5 months')`;

describe('a log that has forgotten its beginning', () => {
  let database: TestDatabase;
  let fixture: LiveFixture;
  let gateway: TestProgram;
  let port: number;
  let conventionId: string;
  let token: string;
  const running: { stop(): Promise<void> }[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = new LiveFixture(database.url);
    conventionId = await fixture.convention();
    ({ token } = await fixture.session({ screenId: await fixture.screen(conventionId) }));
    await fixture.pool.query(AGO);
    await fixture.pool.query(
      `INSERT INTO events (convention_id, type, audience, payload, at)
       SELECT $1, 'profiles.imported', '{board}', jsonb_build_object('created', n, 'updated', 0), now() - interval '7 months'
       FROM generate_series(1, 5) n`,
      [conventionId],
    );
    const sequencer = new EventSequencer({ url: database.url });
    const retention = new EventRetention({ url: database.url, keepDays: 90, pollMilliseconds: 50 });
    running.push(sequencer, retention);
    sequencer.start();
    retention.start();
    const floor = async () =>
      (await fixture.pool.query<{ floor: string }>('SELECT floor FROM event_heads')).rows[0]?.floor;
    await until(async () => (await floor()) === '5');
    await fixture.profilesImported(conventionId, ['board'], [6, 7, 8]);
    ({ program: gateway, port } = await startGatewayProcess(database.url));
  });
  afterAll(async () => {
    await gateway.kill('SIGTERM');
    await Promise.all(running.map((part) => part.stop()));
    await fixture.close();
    await database.drop();
  });

  const connect = (position: number) => {
    const heard: number[] = [];
    let snapshots = 0;
    const client = new LiveClient({
      url: `http://127.0.0.1:${port}`,
      token,
      conventionId,
      cursor: { epoch: 'first', position },
      onEvent: (event) => event.type === 'profiles.imported' && heard.push(event.payload.created),
      onSnapshotNeeded: async () => {
        snapshots++;
        return { epoch: 'first', position: 8 };
      },
    });
    return { client, heard, snapshots: () => snapshots };
  };

  it.each([0, 2, 4])('sends a client of position %i for a snapshot, and no part of what is left', async (position) => {
    const { client, heard, snapshots } = connect(position);
    await until(() => client.status === 'live');
    expect([snapshots(), heard, client.cursor?.position]).toEqual([1, [], 8]);
    client.close();
  });

  it('goes on with one that has seen all that is gone', async () => {
    const { client, heard, snapshots } = connect(5);
    await until(() => client.status === 'live' && heard.length === 3);
    expect([snapshots(), heard]).toEqual([0, [6, 7, 8]]);
    client.close();
  });
});
