import type { Principal } from '@handsel/application';
import type { Deal, LoggedEvent, OperationName, OperationResponse } from '@handsel/contracts';
import { EventSequencer, EventTail, type TailSubscription } from '@handsel/events';
import { seededRandom, type Random } from '@handsel/kernel';
import { until } from '../../../../test/support/until';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database';
import { startSampleLedger } from '../fixtures/sample-ledger';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

interface Place {
  epoch: string;
  position: number;
}

/** A client of one audience: it loads the position first and then the data, and applies what it hears from there on. */
class Client<S> {
  private subscription: TailSubscription | null = null;
  state!: S;

  constructor(
    private readonly tail: EventTail,
    private readonly conventionId: string,
    private readonly audiences: readonly string[],
    private readonly position: () => Promise<Place>,
    private readonly load: () => Promise<S>,
    private readonly apply: (state: S, event: LoggedEvent) => S,
  ) {}

  async begin(): Promise<this> {
    const { epoch, position } = await this.position();
    this.state = await this.load();
    const onBatch = (_: string, events: LoggedEvent[]) => {
      for (const event of events)
        if (event.audience.some((name) => this.audiences.includes(name))) this.state = this.apply(this.state, event);
    };
    this.subscription = this.tail.subscribe({ conventionIds: new Set([this.conventionId]), onBatch }, [
      { conventionId: this.conventionId, epoch, position },
    ]);
    return this;
  }

  async expectFresh(): Promise<void> {
    expect(this.state).toEqual(await this.load());
    await this.subscription?.stop();
  }
}

/** Several at once, each a part of what there is to do. */
const inParallel = (count: number, work: (n: number) => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, (_, n) => work(n)));

describe('a snapshot, and the events after its position', () => {
  let database: TestDatabase;
  let sequencer: EventSequencer;
  let tail: EventTail;

  const followLog = (url: string) => {
    sequencer = new EventSequencer({ url, batchSize: 3 });
    tail = new EventTail({ url, pollMilliseconds: 10 });
    sequencer.start();
    tail.start();
  };
  const everythingIsHeard = async (query: <T>(sql: string) => Promise<T[]>) => {
    await until(async () => (await query('SELECT FROM events WHERE position IS NULL')).length === 0);
    await tail.catchUp();
  };
  const stopLog = () => Promise.all([sequencer.stop(), tail.stop()]);

  describe('of exhibitors and staff', () => {
    let stage: TimetableConvention;
    beforeEach(async () => {
      database = await createTestDatabase();
      stage = await startTimetableConvention({ buyers: 4, suppliers: 4 }, database);
      followLog(database.url);
    });
    afterEach(async () => {
      await stopLog();
      await stage.close();
      await database.drop();
    });

    const place = async (principal: Principal): Promise<Place> => stage.value('conventions.get', principal);
    const statuses = async (name: 'requests.list' | 'pairings.list', principal: Principal) => {
      const found = new Map<string, string>();
      let cursor: string | null = null;
      do {
        const query: Record<string, unknown> = { limit: 3, ...(cursor !== null && { cursor }) };
        const page: OperationResponse<typeof name> = await stage.value(name, principal, { query });
        for (const { id, status } of page.items) found.set(id, status);
        cursor = page.next;
      } while (cursor !== null);
      return found;
    };
    const withStatus = (key: 'request' | 'pairing') => (state: Map<string, string>, event: LoggedEvent) => {
      const thing = (event.payload as Record<string, { id: string; status: string } | undefined>)[key];
      return thing && event.type.startsWith(`${key}.`) ? new Map(state).set(thing.id, thing.status) : state;
    };

    /** Requests and what becomes of them; refusals are part of it. */
    const act = async (random: Random) => {
      const [buyer, supplier] = [random.pick(stage.buyers), random.pick(stage.suppliers)];
      const [from, to] = random.integer(2) ? [buyer, supplier] : [supplier, buyer];
      const made = await stage.call('requests.create', from.principal, {
        body: { toOrganizationId: to.id, wish: 'would-like' },
      });
      if (!made.ok) return;
      const params = { requestId: made.value.id };
      const next = random.pick(['requests.accept', 'requests.decline', 'requests.withdraw', 'nothing'] as const);
      if (next !== 'nothing')
        await stage.call(next, next === 'requests.withdraw' ? from.principal : to.principal, {
          params,
          ...(next === 'requests.decline' && { body: {} }),
        });
      const { items } = await stage.value('pairings.list', stage.matchmaker, { query: { status: 'proposed' } });
      const pairing = items[0];
      if (pairing && random.integer(2))
        await stage.call('pairings.decide', stage.matchmaker, {
          body: { pairingIds: [pairing.id], decision: random.pick(['approve', 'reject']) },
        });
    };

    it.each([1, 2, 3])('are the state as it is loaded afresh (seed %i)', async (seed) => {
      const clients: Client<Map<string, string>>[] = [];
      const exhibitors = [...stage.buyers, ...stage.suppliers];
      const beginOne = async (random: Random) => {
        const { id, principal } = random.pick(exhibitors);
        const one = random.integer(3)
          ? new Client(
              tail,
              stage.conventionId,
              ['everyone', `organization:${id}`],
              () => place(principal),
              () => statuses('requests.list', principal),
              withStatus('request'),
            )
          : new Client(
              tail,
              stage.conventionId,
              ['everyone', 'staff'],
              () => place(stage.organizer),
              () => statuses('pairings.list', stage.organizer),
              withStatus('pairing'),
            );
        clients.push(await one.begin());
      };
      await inParallel(5, async (n) => {
        const random = seededRandom(seed * 100 + n);
        for (let step = 0; step < 12; step++) await (n < 3 ? act(random) : beginOne(random));
      });
      await everythingIsHeard(stage.query);
      expect(clients).toHaveLength(24);
      for (const client of clients) await client.expectFresh();
      const written = await stage.query<{ type: string }>('SELECT DISTINCT type FROM events');
      expect(written.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['request.created', 'request.accepted', 'request.declined', 'pairing.proposed']),
      );
    });
  });

  it('of boards are the totals as they are loaded afresh, while deals are signed, corrected and retracted', async () => {
    const ledger = await startSampleLedger();
    try {
      followLog((ledger.dataSource.options as { url: string }).url);
      const board = () => ask('board.get');
      const ask = async <N extends OperationName>(name: N): Promise<OperationResponse<N>> => {
        const result = await ledger.call(name, ledger.enters);
        if (!result.ok) throw new Error(result.failure.code);
        return result.value;
      };
      const totals = async () => (await board()).totals;
      const apply = (state: Awaited<ReturnType<typeof totals>>, event: LoggedEvent) =>
        event.type === 'deal.signed' || event.type === 'deal.corrected' || event.type === 'deal.retracted'
          ? (event.payload as { totals: typeof state }).totals
          : state;
      const clients: Client<Awaited<ReturnType<typeof totals>>>[] = [];
      await inParallel(5, async (n) => {
        const random = seededRandom(n + 1);
        for (let step = 0; step < 6; step++) {
          if (n < 3) {
            const signed: Deal = await ledger.sign(
              await ledger.enter({ amount: `${1 + random.integer(1_000_000)}.00` }),
            );
            const more = { reason: 'a mistake' };
            if (random.integer(3) === 0) await ledger.step('deals.retract', signed, more);
            else if (random.integer(2)) await ledger.step('deals.correct', signed, { ...more, amount: '77.70' });
          } else {
            clients.push(
              await new Client(tail, ledger.conventionId, ['everyone', 'board'], board, totals, apply).begin(),
            );
          }
        }
      });
      await everythingIsHeard(ledger.query);
      expect((await totals()).projects).toBeGreaterThan(5);
      for (const client of clients) await client.expectFresh();
    } finally {
      await stopLog();
      await ledger.close();
    }
  });
});
