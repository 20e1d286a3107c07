import { setTimeout as sleep } from 'node:timers/promises';
import { EventSequencer, EventWaker } from '@handsel/events';
import { LiveClient } from '@handsel/live-client';
import { startDatabaseRelay, type DatabaseRelay } from '../../../test/support/database-relay';
import { startGatewayProcess } from '../../../test/support/gateway-process';
import { LiveFixture } from '../../../test/support/live-fixture';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-database';
import { until } from '../../../test/support/until';

describe('boards, while the gateway and the database come and go', () => {
  let database: TestDatabase;
  let relay: DatabaseRelay;
  let fixture: LiveFixture;
  let sequencer: EventSequencer;
  let waker: EventWaker;
  let conventionId: string;
  let written = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    relay = await startDatabaseRelay(database.url);
    fixture = new LiveFixture(database.url);
    conventionId = await fixture.convention();
    sequencer = new EventSequencer({ url: relay.url });
    waker = new EventWaker({ url: relay.url });
    sequencer.start();
    waker.start();
  });
  afterAll(async () => {
    await Promise.all([sequencer.stop(), waker.stop()]);
    await relay.cut();
    await fixture.close();
    await database.drop();
  });

  /** Signings at a steady pace until told to stop. */
  const write = () => {
    let going = true;
    const done = (async () => {
      while (going) {
        await fixture.profilesImported(conventionId, ['board'], [++written]);
        waker.wake();
        await sleep(5);
      }
    })();
    return async () => {
      going = false;
      await done;
    };
  };

  const board = (port: number, token: string) => {
    const heard: number[] = [];
    const client = new LiveClient({
      url: `http://127.0.0.1:${port}`,
      token,
      conventionId,
      cursor: { epoch: 'first', position: written },
      onEvent: (event) => event.type === 'profiles.imported' && heard.push(event.payload.created),
      onSnapshotNeeded: () => Promise.reject(new Error('nobody was that far behind')),
    });
    return { client, heard, from: written };
  };

  it('each show every signing once and in order', async () => {
    const screen = { screenId: await fixture.screen(conventionId) };
    const tokens = await Promise.all([1, 2, 3].map(async () => (await fixture.session(screen)).token));
    let { program, port } = await startGatewayProcess(relay.url);
    const boards = tokens.map((token) => board(port, token));
    const stopWriting = write();
    await until(() => boards.every(({ heard }) => heard.length > 20));

    await program.kill('SIGKILL');
    await sleep(150);
    ({ program } = await startGatewayProcess(relay.url, port));
    await until(() => boards.every(({ client }) => client.status === 'live'), 15_000, 'coming back after the kill');

    await relay.cut();
    await sleep(500);
    const during = written;
    await relay.restore();
    await until(() => boards.every(({ heard }) => (heard.at(-1) ?? 0) > during), 15_000, 'going on with the database');

    await program.kill('SIGTERM');
    expect((await program.ended).status).toBe(0);
    ({ program } = await startGatewayProcess(relay.url, port));
    await until(() => boards.every(({ client }) => client.status === 'live'), 15_000, 'coming back after the drain');

    await stopWriting();
    await until(() => boards.every(({ heard }) => heard.at(-1) === written));
    for (const { client, heard, from } of boards) {
      expect(heard).toEqual(Array.from({ length: written - from }, (_, index) => from + index + 1));
      client.close();
    }
    await program.kill('SIGTERM');
  });
});
