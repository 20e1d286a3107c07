import { setTimeout as sleep } from 'node:timers/promises';
import { LiveClient } from '@handsel/live-client';
import fc from 'fast-check';
import { until } from '../../../test/support/until';
import { GatewayHarness } from './fixtures/gateway-harness';
import { startManglingProxy, type Mishap } from './fixtures/mangling-proxy';

describe('a client over a network that loses, repeats, swaps and breaks', () => {
  let gateway: GatewayHarness;
  let proxy: Awaited<ReturnType<typeof startManglingProxy>>;
  beforeAll(async () => {
    gateway = await GatewayHarness.start('direct', { ringCapacity: 40 });
    proxy = await startManglingProxy(gateway.url);
  });
  afterAll(async () => {
    await proxy.close();
    await gateway.stop();
  });

  it('shows what the server has, at any moment up to there and in the end all of it', async () => {
    const mishap = fc.constantFrom<Mishap>('pass', 'pass', 'drop', 'double', 'swap', 'cut');
    const said = fc.array(fc.record({ count: fc.integer({ min: 1, max: 30 }), mine: fc.boolean() }), {
      minLength: 4,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { minLength: 20, maxLength: 60 }), said, async (mishaps, batches) => {
        const conventionId = await gateway.fixture.convention();
        const { token } = await gateway.fixture.session(await gateway.fixture.exhibitor(conventionId));
        const server: number[] = [];
        const shown: number[] = [];
        const disorder: number[][] = [];
        const load = async () => {
          const head = await gateway.headOf(conventionId);
          const { rows } = await gateway.fixture.pool.query(
            `SELECT payload ->> 'created' AS n FROM events
             WHERE convention_id = $1 AND position <= $2 AND 'everyone' = ANY(audience) ORDER BY position`,
            [conventionId, head.position],
          );
          shown.splice(0, Infinity, ...rows.map((row: { n: string }) => Number(row.n)));
          return head;
        };
        const client = new LiveClient({
          url: proxy.url,
          token,
          conventionId,
          cursor: { epoch: 'first', position: 0 },
          onEvent: (event) => {
            if (event.type === 'profiles.imported') shown.push(event.payload.created);
            if (shown.some((number, index) => number !== server[index])) disorder.push([...shown]);
          },
          onSnapshotNeeded: load,
        });
        proxy.mishaps.push(...mishaps);
        for (const { count, mine } of batches) {
          const numbers = Array.from({ length: count }, (_, n) => server.length + n + 1);
          if (mine) server.push(...numbers);
          await gateway.fixture.profilesImported(conventionId, [mine ? 'everyone' : 'staff'], numbers);
          await sleep(20);
        }
        // Whatever was lost last is noticed by the event after it.
        proxy.mishaps.length = 0;
        server.push(server.length + 1);
        await gateway.fixture.profilesImported(conventionId, ['everyone'], [server.length]);
        await until(() => shown.length === server.length, 20_000, `showing ${server.length} events`);
        expect([shown, disorder]).toEqual([server, []]);
        client.close();
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
