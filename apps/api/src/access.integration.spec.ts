import { apiPrefix, operations, type OperationName } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import { startTestApi, type TestApi } from '../../../test/support/test-api';

const pathOf = (name: OperationName) => apiPrefix + operations[name].path.replace(/:\w+/g, () => newId());
const closed = (Object.keys(operations) as OperationName[]).filter((name) => operations[name].access === 'session');

describe('who may call', () => {
  let api: TestApi;
  let conventionId: string;
  beforeAll(async () => {
    api = await startTestApi();
    conventionId = await api.addConvention('access');
  });
  afterAll(() => api.close());

  it.each(closed)('%s: nobody without a session', async (name) => {
    const { method } = operations[name];
    const answer = await api.send(pathOf(name), { method, ...(method !== 'GET' && { body: {} }) });
    expect(answer.status).toBe(401);
    expect(answer.json).toMatchObject({ code: 'SESSION_MISSING', status: 401 });
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('leaves open what has to be, and nothing else', () => {
    const open = (Object.keys(operations) as OperationName[]).filter((name) => !closed.includes(name));
    expect(open).toEqual(['session.create', 'screenPairings.start', 'screenPairings.claim']);
  });

  it('with a cookie as with a bearer token; the cookie is for browsers only and for this site only', async () => {
    const { links } = await api.get(api.administrator, 'signInLinks.create', {
      params: { conventionId },
      body: { staff: [{ email: 'cookie@example.org', name: { en: 'Cookie' }, role: 'organizer' }] },
    });
    const signIn = { method: 'POST', body: { token: links[0]?.token } };
    const signedIn = await api.send('/api/v1/session', signIn);
    expect(signedIn.status).toBe(201);
    const setCookie = signedIn.headers.get('set-cookie') ?? '';
    expect(setCookie).toMatch(/^handsel_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Expires=[^;]+$/);
    const cookie = setCookie.split(';')[0] ?? '';
    const session = await api.send('/api/v1/session', { headers: { cookie } });
    expect(session.json).toEqual(signedIn.json?.['session']);
    expect((await api.send('/api/v1/session', signIn)).json).toMatchObject({ code: 'SIGN_IN_REFUSED' });

    const out = await api.send('/api/v1/session', { method: 'DELETE', headers: { cookie } });
    expect(out.status).toBe(204);
    expect(out.headers.get('set-cookie')).toMatch(/^handsel_session=; .*Max-Age=0$/);
    expect((await api.send('/api/v1/session', { headers: { cookie } })).status).toBe(401);
  });

  it('with a code, once', async () => {
    const { links } = await api.get(api.administrator, 'signInLinks.create', {
      params: { conventionId },
      body: { staff: [{ email: 'code@example.org', name: { en: 'Code' }, role: 'matchmaker' }] },
    });
    const attempt = () => api.send('/api/v1/session', { method: 'POST', body: { code: links[0]?.code } });
    expect((await attempt()).status).toBe(201);
    expect((await attempt()).json).toMatchObject({ status: 401, code: 'SIGN_IN_REFUSED' });
  });

  it('never with a session in the address, which is answered without looking it up', async () => {
    const answer = await api.send(`/api/v1/session?token=${api.administrator}`);
    expect(answer.json).toMatchObject({ status: 400, code: 'INPUT_INVALID', fields: [{ path: 'query.token' }] });
    expect(api.logged()).not.toContain(api.administrator);
  });

  it('with nothing that is no session', async () => {
    for (const authorization of ['Bearer', 'Bearer x', 'Basic YTpi', `Bearer ${'A'.repeat(43)}`, `bearer  ${newId()}`])
      expect((await api.send('/api/v1/session', { headers: { authorization } })).status).toBe(401);
  });

  it.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://localhost:3000.evil.example', 403],
    ['http://localhost:3001', 403],
    ['http://localhost:3000', 201],
  ])('from a page of %s: %i', async (origin, status) => {
    const answer = await api.send('/api/v1/screen-pairings', { method: 'POST', headers: { origin } });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.json).toMatchObject({ code: 'ORIGIN_REFUSED' });
    expect((await api.send('/api/v1/session', { token: api.administrator, headers: { origin } })).status).toBe(200);
  });

  it('from a page of the host it was asked at, and from no page another site made', async () => {
    const own = await api.send('/api/v1/screen-pairings', { method: 'POST', headers: { origin: api.url } });
    expect(own.status).toBe(201);
    const headers = { 'sec-fetch-site': 'cross-site' };
    const foreign = await api.send('/api/v1/screen-pairings', { method: 'POST', headers });
    expect(foreign.json).toMatchObject({ code: 'ORIGIN_REFUSED' });
  });

  it('of one convention finds nothing of another', async () => {
    const other = await api.addConvention('access-elsewhere');
    const token = await api.staff(other, 'organizer', 'elsewhere@example.org');
    const own = await api.send(`/api/v1/conventions/${other}`, { token });
    expect(own.status).toBe(200);
    for (const path of [`/api/v1/conventions/${conventionId}`, `/api/v1/conventions/${conventionId}/screens`])
      expect((await api.send(path, { token })).json).toMatchObject({ status: 404, code: 'THING_NOT_FOUND' });
  });
});

describe('behind https', () => {
  it('the cookie is for https only, and browsers are told to stay there', async () => {
    const api = await startTestApi({ publicUrl: 'https://match.example.org' });
    try {
      const { links } = await api.get(api.administrator, 'signInLinks.create', {
        params: { conventionId: await api.addConvention('https') },
        body: { staff: [{ email: 'a@example.org', name: { en: 'A' }, role: 'organizer' }] },
      });
      const answer = await api.send('/api/v1/session', {
        method: 'POST',
        body: { token: links[0]?.token },
        headers: { origin: 'https://match.example.org' },
      });
      expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/);
      expect(answer.headers.get('strict-transport-security')).toMatch(/^max-age=\d+/);
    } finally {
      await api.close();
    }
  });
});
