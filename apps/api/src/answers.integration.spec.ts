import { sampleConvention } from '../../../test/support/installation';
import { startDatabaseRelay, type DatabaseRelay } from '../../../test/support/database-relay';
import { startTestApi, type TestApi } from '../../../test/support/test-api';

describe('answers', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());
  const create = (slug: string, key?: string, token = api.administrator) =>
    api.send('/api/v1/conventions', {
      method: 'POST',
      token,
      body: sampleConvention(slug),
      headers: key === undefined ? {} : { 'idempotency-key': key },
    });

  it('to a repeated request with the same key are the same, without a second effect', async () => {
    const first = await create('idempotent', 'key-1');
    const again = await create('idempotent', 'key-1');
    expect(first.status).toBe(201);
    expect(again.status).toBe(201);
    expect(again.json).toEqual(first.json);
    expect((await create('other', 'key-1')).json).toMatchObject({ status: 422, code: 'IDEMPOTENCY_CONFLICT' });
    expect((await create('idempotent', 'key-2')).json).toMatchObject({ status: 409, code: 'SLUG_TAKEN' });
  });

  it('to a request sent five times at once are one', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => create('at-once', 'key-3')));
    expect(
      new Set(answers.map(({ text }) => JSON.stringify(JSON.parse(text), Object.keys(JSON.parse(text)).sort()))).size,
    ).toBe(1);
    const { json } = await api.send('/api/v1/conventions', { token: api.administrator });
    const { items } = json as { items: { slug: string }[] };
    expect(items.filter(({ slug }) => slug === 'at-once')).toHaveLength(1);
  });

  it('may be kept by nobody and read in no frame', async () => {
    const { headers } = await api.send('/api/v1/session', { token: api.administrator });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('hold what the contract names and no more', async () => {
    const { json } = await api.send('/api/v1/session', { token: api.administrator });
    expect(Object.keys(json ?? {}).sort()).toEqual([
      'administrator',
      'expiresAt',
      'grants',
      'id',
      'kind',
      'name',
      'screen',
    ]);
  });

  it('never write a secret into the log', async () => {
    const { secret, pairingId } = await api.get(null, 'screenPairings.start');
    await api.send(`/api/v1/screen-pairings/${pairingId}/claim`, { method: 'POST', body: { secret } });
    await api.send('/api/v1/session', { token: api.administrator, headers: { cookie: `handsel_session=${secret}` } });
    await api.send('/api/v1/session', { method: 'POST', body: { email: 'a@example.org', password: secret } });
    await api.send(`/api/v1/session?code=${secret}`);
    expect(api.logged()).toContain('/api/v1/session');
    expect(api.logged()).not.toContain(secret);
    expect(api.logged()).not.toContain(api.administrator);
  });

  it('say that all is well, and describe themselves', async () => {
    expect((await api.send('/api/health/live')).json).toEqual({ status: 'live' });
    expect((await api.send('/api/health/ready')).json).toEqual({ status: 'ready', missing: [] });
    const description = await api.send('/api/openapi.json');
    expect(description.json).toMatchObject({
      openapi: '3.1.1',
      paths: { '/api/v1/session': { post: {}, get: {}, delete: {} } },
    });
    const live = await api.send('/api/asyncapi.json');
    expect(live.json).toMatchObject({ asyncapi: '3.0.0', servers: { gateway: { pathname: '/live/' } } });
  });

  it('while the database is gone are 503 with a time to come back, and 200 once it is back', async () => {
    let relay: DatabaseRelay | undefined;
    const own = await startTestApi({ through: async (url) => (relay = await startDatabaseRelay(url)).url });
    try {
      await relay?.cut();
      const ready = await own.send('/api/health/ready');
      expect(ready.status).toBe(503);
      expect(ready.json).toEqual({ status: 'unready', missing: ['database', 'queue'] });
      expect((await own.send('/api/health/live')).status).toBe(200);
      for (const path of ['/api/v1/session', '/api/v1/conventions']) {
        const answer = await own.send(path, { token: own.administrator });
        expect(answer.json).toMatchObject({ status: 503, code: 'SERVICE_UNAVAILABLE' });
        expect(answer.headers.get('retry-after')).toBe('2');
        expect(answer.text).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|stack/);
      }
      await relay?.restore();
      expect((await own.send('/api/v1/session', { token: own.administrator })).status).toBe(200);
    } finally {
      await own.close();
      await relay?.cut();
    }
  });
});
