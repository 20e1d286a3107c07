import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventSequencer, type LogFollower } from '@handsel/events';
import { systemClock } from '@handsel/kernel';
import { networks, verifyWebhook } from '@handsel/platform';
import { startInstallation, type Installation } from '../../../../test/support/installation';
import { LiveFixture } from '../../../../test/support/live-fixture';
import { until } from '../../../../test/support/until';
import { createWebhookFeeder } from './webhook-feeder';
import { WebhookSender } from './webhook-sender';

interface Message {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

describe('webhooks', () => {
  let installation: Installation;
  let fixture: LiveFixture;
  let receiver: Server;
  let port: number;
  let received: Message[];
  let answer: number;
  let sequencer: EventSequencer;
  let feeder: LogFollower;
  let senders: WebhookSender[];
  let conventionId: string;
  let organizer: string;
  let serial = 0;

  beforeAll(async () => {
    installation = await startInstallation();
    fixture = new LiveFixture(installation.database.url);
    receiver = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        received.push({ path: request.url ?? '', headers: request.headers, body });
        response.writeHead(answer).end();
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    port = (receiver.address() as AddressInfo).port;
    sequencer = new EventSequencer({ url: installation.database.url });
    sequencer.start();
  });
  afterAll(async () => {
    await sequencer.stop();
    receiver.close();
    await fixture.close();
    await installation.close();
  });
  beforeEach(async () => {
    received = [];
    answer = 204;
    conventionId = await installation.addConvention(`webhooks-${++serial}`);
    organizer = await installation.staff(conventionId, 'organizer', `organizer-${serial}@example.org`);
    start(networks(['127.0.0.0/8']), 2);
  });
  afterEach(async () => {
    await feeder.stop();
    await Promise.all(senders.map((sender) => sender.stop()));
  });

  const start = (allowed: ReturnType<typeof networks>, count = 1) => {
    senders = Array.from(
      { length: count },
      () =>
        new WebhookSender({
          unitOfWork: installation.unitOfWork,
          clock: systemClock,
          random: () => 0.5,
          allowed,
          pollMilliseconds: 30,
          onError: (error) => console.error(error),
        }),
    );
    for (const sender of senders) sender.start();
    feeder = createWebhookFeeder(
      installation.database.url,
      installation.unitOfWork,
      () => senders.forEach((sender) => sender.ring()),
      () => {},
    );
    feeder.start();
  };
  const create = (changes: object = {}) =>
    installation.get(organizer, 'webhooks.create', {
      params: { conventionId },
      body: { url: `http://127.0.0.1:${port}/events`, eventTypes: ['profiles.imported'], ...changes },
    });
  const write = (counts: number[], audience = ['staff']) => fixture.profilesImported(conventionId, audience, counts);
  const deliveries = async (webhookId: string, query: object = {}) =>
    (await installation.get(organizer, 'webhookDeliveries.list', { params: { conventionId, webhookId }, query })).items;
  const dueNow = () =>
    installation.dataSource.query(`UPDATE webhook_deliveries SET next_attempt_at = now() WHERE status = 'waiting'`);
  const countOf = ({ body }: Message) =>
    (JSON.parse(body) as { data: { payload: { created: number } } }).data.payload.created;

  it('tell an address what it asked for, signed, and nothing else', async () => {
    await write([1]);
    await until(
      async () => (await installation.dataSource.query('SELECT FROM events WHERE position IS NULL')).length === 0,
    );
    const { webhook, secret } = await create();
    const elsewhere = await fixture.convention();
    await fixture.profilesImported(elsewhere, ['staff'], [99]);
    await write([2], ['organization:00000000-0000-4000-8000-000000000000']);
    await fixture.sessionRevoked(conventionId, '00000000-0000-4000-8000-000000000000');
    await write([3], ['board']);
    await until(() => received.length === 1);
    const [message] = received as [Message];
    expect(JSON.parse(message.body)).toEqual({
      type: 'profiles.imported',
      timestamp: expect.stringMatching(/Z$/),
      data: { conventionId, position: expect.any(Number), payload: { created: 3, updated: 0 } },
    });
    expect(verifyWebhook(secret, message.headers, message.body, new Date())).toBe(true);
    await until(async () => (await deliveries(webhook.id))[0]?.status === 'delivered');
    expect(await deliveries(webhook.id)).toMatchObject([
      { messageId: message.headers['webhook-id'], attempts: 1, lastStatus: 204, lastError: null, nextAttemptAt: null },
    ]);
    expect(received).toHaveLength(1);
  });

  it('send each message once, though two send and the log is followed again', async () => {
    await create();
    const counts = Array.from({ length: 60 }, (_, index) => index + 1);
    await write(counts);
    await until(() => received.length >= 60);
    await feeder.stop();
    await installation.dataSource.query(`DELETE FROM event_followers WHERE name = 'webhooks'`);
    feeder = createWebhookFeeder(
      installation.database.url,
      installation.unitOfWork,
      () => {},
      () => {},
    );
    feeder.start();
    await write([61]);
    await until(() => received.length >= 61);
    expect(received.map(countOf).sort((one, other) => one - other)).toEqual([...counts, 61]);
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(61);
  });

  it('are tried again, given up in the end, and sent once more when asked, under the same id', async () => {
    const { webhook } = await create();
    answer = 500;
    await write([1]);
    await until(() => received.length === 1);
    await until(async () => (await deliveries(webhook.id))[0]?.lastStatus === 500);
    const [waiting] = await deliveries(webhook.id);
    expect(waiting).toMatchObject({ status: 'waiting', attempts: 1, lastError: 'answered 500' });
    const wait = Date.parse(waiting?.nextAttemptAt ?? '') - Date.now();
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThan(6_000);
    for (let attempt = 2; attempt <= 10; attempt++) {
      await dueNow();
      await until(async () => (await deliveries(webhook.id))[0]?.attempts === attempt && received.length === attempt);
      await until(
        async () => (await deliveries(webhook.id, { status: attempt < 10 ? 'waiting' : 'dead' })).length === 1,
      );
    }
    await dueNow();
    expect(await deliveries(webhook.id, { status: 'waiting' })).toEqual([]);
    const [dead] = await deliveries(webhook.id, { status: 'dead' });
    const { items } = await installation.get(organizer, 'webhooks.list', { params: { conventionId } });
    expect(items).toMatchObject([{ id: webhook.id, waiting: 0, dead: 1 }]);

    answer = 200;
    await installation.get(organizer, 'webhookDeliveries.replay', {
      params: { conventionId, webhookId: webhook.id, deliveryId: dead?.id ?? '' },
    });
    await until(async () => (await deliveries(webhook.id, { status: 'delivered' })).length === 1);
    expect(new Set(received.map(({ headers, body }) => JSON.stringify([headers['webhook-id'], body]))).size).toBe(1);
    expect(received).toHaveLength(11);
  });

  it('are given up at once when the receiver is gone for good', async () => {
    const { webhook } = await create();
    answer = 410;
    await write([1]);
    await until(async () => (await deliveries(webhook.id))[0]?.status === 'dead');
    expect(received).toHaveLength(1);
  });

  it('are signed with both secrets while they change, and wait while they are paused', async () => {
    const { webhook, secret } = await create();
    const params = { conventionId, webhookId: webhook.id };
    const renewed = await installation.get(organizer, 'webhooks.renewSecret', { params });
    const { url, description, eventTypes, version } = webhook;
    const change = (active: boolean, from: number) =>
      installation.call(organizer, 'webhooks.change', {
        params,
        body: { url, description, eventTypes, active, version: from },
      });
    expect(await change(false, version)).toMatchObject({ ok: true, value: { active: false, waiting: 0 } });
    expect(await change(true, version)).toMatchObject({ ok: false, failure: { code: 'VERSION_STALE' } });
    await write([1]);
    await until(async () => (await deliveries(webhook.id)).length === 1);
    expect(received).toEqual([]);
    await change(true, version + 1);
    await until(() => received.length === 1);
    const [{ headers, body }] = received as [Message];
    for (const one of [secret, renewed.secret]) expect(verifyWebhook(one, headers, body, new Date())).toBe(true);
    expect(renewed.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  });

  it('go nowhere inside, whatever an organizer writes', async () => {
    await Promise.all(senders.map((sender) => sender.stop()));
    await feeder.stop();
    start(networks([]));
    const { webhook } = await create();
    await write([1]);
    await until(async () => typeof (await deliveries(webhook.id))[0]?.lastError === 'string');
    expect(await deliveries(webhook.id)).toMatchObject([
      { status: 'waiting', lastStatus: null, lastError: 'the address is not one of the internet' },
    ]);
    expect(received).toEqual([]);
  });

  it('are listed page by page, the latest first, and are twenty at most', async () => {
    const { webhook } = await create();
    await write([1, 2, 3]);
    await until(() => received.length === 3);
    const params = { conventionId, webhookId: webhook.id };
    const positions: number[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = { limit: 1, ...(cursor && { cursor }) };
      const page = await installation.get(organizer, 'webhookDeliveries.list', { params, query });
      positions.push(...page.items.map(({ position }) => position));
      cursor = page.next;
    }
    expect(positions).toEqual([...positions].sort((one, other) => other - one));
    expect(positions).toHaveLength(3);
    for (let n = 1; n < 20; n++) await create();
    await expect(create()).rejects.toThrow('WEBHOOKS_FULL');
  });

  it.each(['ftp://example.org/', 'javascript:alert(1)', 'https://user:password@example.org/', '//example.org', 'x'])(
    'cannot be set to %j',
    async (url) => {
      await expect(create({ url })).rejects.toThrow('must be an address such as');
    },
  );

  it("are an organizer's of that convention alone", async () => {
    const { webhook } = await create();
    const matchmaker = await installation.staff(conventionId, 'matchmaker', `matchmaker-${serial}@example.org`);
    const other = await installation.addConvention(`other-${serial}`);
    const stranger = await installation.staff(other, 'organizer', `stranger-${serial}@example.org`);
    const list = (token: string) => installation.call(token, 'webhooks.list', { params: { conventionId } });
    expect(await list(matchmaker)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    expect(await list(stranger)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    // By way of their own convention neither.
    const params = { conventionId: other, webhookId: webhook.id };
    for (const name of ['webhooks.renewSecret', 'webhooks.remove', 'webhookDeliveries.list'] as const)
      expect(await installation.call(stranger, name, { params })).toMatchObject({
        failure: { code: 'THING_NOT_FOUND', details: { thing: 'webhook' } },
      });
    expect(
      await installation.call(organizer, 'webhooks.remove', { params: { ...params, conventionId } }),
    ).toMatchObject({
      ok: true,
    });
    expect(await list(organizer)).toMatchObject({ value: { items: [] } });
  });
});
