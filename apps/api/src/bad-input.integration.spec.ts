import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '@handsel/contracts';
import { sampleConvention } from '../../../test/support/installation';
import { startTestApi, type TestApi } from '../../../test/support/test-api';

const naughtyFile = join(__dirname, '../../../../shared/data/imports/naughty-strings.json');
const naughty = existsSync(naughtyFile) ? (JSON.parse(readFileSync(naughtyFile, 'utf8')) as string[]) : [];
const withNaughty = naughty.length > 0 ? it : it.skip;

describe('bad input', () => {
  let api: TestApi;
  let conventionId: string;
  let token: string;
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    api.send(`/api/v1${path}`, { method: 'POST', token, body, headers });

  beforeAll(async () => {
    // A thousand naughty sign-ins from one address are what the limits are there to stop.
    api = await startTestApi({ environment: { HANDSEL_LIMIT_SIGN_IN_FAILURES: 'off' } });
    conventionId = await api.addConvention('bad-input');
    token = api.administrator;
  });
  afterAll(() => api.close());

  it('is named field by field, unknown ones too', async () => {
    const { json } = await post('/conventions', {
      ...sampleConvention('unknown-fields'),
      slotMinutes: 'thirty',
      halls: [{ name: '', tables: 1, colour: 'red' }],
      motto: 'x',
    });
    expect(json).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
    const fields = problem.parse(json).fields ?? [];
    expect(fields.map(({ path }) => path).sort()).toEqual(['halls.0.colour', 'halls.0.name', 'motto', 'slotMinutes']);
  });

  it('is told in the language of the reader', async () => {
    const headers = { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' };
    const answer = await post('/conventions', {}, headers);
    expect(answer.json).toMatchObject({ detail: '部分字段不符合要求。' });
    expect(answer.headers.get('content-language')).toBe('zh');
    expect((await post('/conventions', {})).json).toMatchObject({ detail: 'Some fields are not as they should be.' });
  });

  it.each(['{', '{"a":1,}', "{'a':1}", 'undefined', '{"a":"\u0001"}', '[1,2', '\ud800'])(
    'that is not JSON (%j) is said to be so',
    async (raw) => {
      const { json } = await api.send('/api/v1/conventions', { method: 'POST', token, raw });
      expect(json).toMatchObject({ status: 400, code: 'INPUT_INVALID', fields: [{ path: 'body' }] });
    },
  );

  it('of another content type is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const headers = { 'content-type': type };
      const { json } = await api.send('/api/v1/conventions', { method: 'POST', token, raw: '{}', headers });
      expect(json).toMatchObject({ status: 415, code: 'CONTENT_TYPE_REFUSED' });
    }
  });

  it('that is too large is refused, by the limit of the operation, which is larger for imports', async () => {
    const large = { filler: 'x'.repeat(1_000_001) };
    expect((await post('/conventions', large)).json).toMatchObject({
      status: 413,
      code: 'BODY_TOO_LARGE',
      detail: 'This is larger than 1 MB.',
    });
    const { json } = await post(`/conventions/${conventionId}/profile-imports`, large);
    expect(json).toMatchObject({ status: 400 });
    expect((problem.parse(json).fields ?? []).map(({ path }) => path).sort()).toEqual(['filler', 'rows']);
  });

  it('cannot change what objects are made of', async () => {
    for (const raw of [
      '{"__proto__":{"administrator":true}}',
      '{"constructor":{"prototype":{"administrator":true}}}',
      `{"dryRun":true,"rows":[{"row":1,"key":"a","name":{"en":"A","__proto__":{"zh":"B"}}}]}`,
    ]) {
      const path = `/api/v1/conventions/${conventionId}/profile-imports`;
      const { json } = await api.send(path, { method: 'POST', token, raw });
      expect(json).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
    }
    expect(({} as { administrator?: boolean }).administrator).toBeUndefined();
  });

  it.each(['/api/v1/conventions/%E0%A4%A', '/api/v1/conventions/not-an-id', '/api/v1/conventions?limit=1&limit=2'])(
    'in the address %s is a 400',
    async (path) => {
      const answer = await api.send(path, { token });
      expect(answer.json).toMatchObject({ status: 400, code: 'INPUT_INVALID' });
    },
  );

  it.each(['/api', '/api/', '/api/v1', '/api/v2/session', '/api/v1/session/x', '/live', '/live/x'])(
    'at %s there is nothing',
    async (path) => {
      const answer = await api.send(path, { token });
      expect(answer.status).toBe(404);
      expect(answer.json).toMatchObject({ code: 'ROUTE_NOT_FOUND' });
    },
  );

  it.each(['', 'x'.repeat(256), 'tab\there'])('is an Idempotency-Key such as %j', async (key) => {
    const { json } = await post('/conventions', sampleConvention('never'), { 'idempotency-key': key });
    expect(json).toMatchObject({ status: 400, fields: [{ path: 'Idempotency-Key' }] });
  });

  withNaughty('of the naughty strings never breaks anything, wherever text is taken', async () => {
    const broken: string[] = [];
    const tried = async (where: string, text: string, answer: { status: number; json?: unknown }) => {
      const named =
        answer.status < 400 || answer.status === 401 || answer.status === 404 || problem.safeParse(answer.json).success;
      if (answer.status >= 500 || !named) broken.push(`${where}: ${JSON.stringify(text)} ${answer.status}`);
    };
    for (const text of naughty) {
      const name = { en: text };
      const staff = [{ email: 'naughty@example.org', name, role: 'matchmaker' }];
      const rows = [{ row: 1, key: text, name, website: text, offers: [{ text: name, keywords: [text] }] }];
      await tried('name', text, await post('/conventions', { ...sampleConvention('naughty'), name, timeZone: text }));
      await tried('staff', text, await post(`/conventions/${conventionId}/sign-in-links`, { staff }));
      await tried('import', text, await post(`/conventions/${conventionId}/profile-imports`, { dryRun: true, rows }));
      await tried('sign-in', text, await post('/session', { token: text, code: text }));
      await tried('password', text, await post('/session', { email: text, password: text }));
      await tried(
        'screen',
        text,
        await post(`/conventions/${conventionId}/screens`, { code: 'ABCDEF', name: text, place: text }),
      );
      const query = encodeURIComponent(text);
      await tried(
        'search',
        text,
        await api.send(`/api/v1/conventions/${conventionId}/profiles?search=${query}`, { token }),
      );
      await tried('path', text, await api.send(`/api/v1/conventions/${query}`, { token }));
    }
    expect(broken).toEqual([]);
  });

  withNaughty('that can be kept is kept as it is', async () => {
    const rows = naughty
      .slice(0, 400)
      .map((text, n) => ({ row: n + 1, key: `naughty-${n}`, name: { en: `.${text}.`.slice(0, 300) } }));
    expect((await post(`/conventions/${conventionId}/profile-imports`, { rows })).status).toBe(200);
    const { items } = await api.get(token, 'profiles.list', { params: { conventionId }, query: { limit: 500 } });
    const kept = new Map(items.map(({ key, name }) => [key, name.en]));
    for (const { key, name } of rows) expect(kept.get(key)).toBe(name.en);
  });
});

if (naughty.length === 0) process.stdout.write(`skipped: naughty strings, ${naughtyFile} is not there\n`);
