import { Readable } from 'node:stream';
import type { IncomingMessage } from 'node:http';
import type { FieldMessage } from '@handsel/contracts';
import { readBody } from './read-body';

const LIMIT = 100;

function request(body: string | Buffer, headers: Record<string, string> = {}): IncomingMessage {
  const bytes = Buffer.from(body);
  const all = { 'content-type': 'application/json', 'content-length': String(bytes.length), ...headers };
  return Object.assign(Readable.from([bytes]), { headers: all }) as unknown as IncomingMessage;
}

const refused = (code: string, message?: FieldMessage) =>
  expect.objectContaining({
    failure: expect.objectContaining({ code, ...(message && { fields: [{ path: 'body', message }] }) }),
  });

describe('a body', () => {
  it('is JSON', async () => {
    expect(await readBody(request('{"name":"北京"}'), LIMIT)).toEqual({ name: '北京' });
    expect(
      await readBody(request('[]', { 'content-type': 'application/merge-patch+json; charset=UTF-8' }), LIMIT),
    ).toEqual([]);
  });

  it('may be missing', async () => {
    const bare = Object.assign(Readable.from([]), { headers: {} }) as unknown as IncomingMessage;
    expect(await readBody(bare, LIMIT)).toBeUndefined();
    expect(await readBody(request(''), LIMIT)).toBeUndefined();
  });

  it.each([
    { 'content-type': 'text/plain' },
    { 'content-type': '' },
    { 'content-type': 'application/json; charset=gb18030' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-encoding': 'gzip' },
  ] as Record<string, string>[])('is refused as %j', async (headers) => {
    await expect(readBody(request('{}', headers), LIMIT)).rejects.toEqual(refused('CONTENT_TYPE_REFUSED'));
  });

  it('is refused beyond the limit, whether its length is told or not', async () => {
    const large = JSON.stringify('x'.repeat(LIMIT));
    await expect(readBody(request(large), LIMIT)).rejects.toEqual(refused('BODY_TOO_LARGE'));
    const chunked = request(large, { 'transfer-encoding': 'chunked' });
    delete chunked.headers['content-length'];
    await expect(readBody(chunked, LIMIT)).rejects.toEqual(refused('BODY_TOO_LARGE'));
    const exact = JSON.stringify('x'.repeat(LIMIT - 2));
    expect(await readBody(request(exact), LIMIT)).toHaveLength(LIMIT - 2);
  });

  it.each([
    ['{"a":', 'is not JSON'],
    ['{"a":1,}', { en: 'is not JSON at character 7', zh: '第 7 个字符处不是 JSON' }],
    ['\ufeff{}', undefined],
    [Buffer.from([0x22, 0xff, 0x22]), 'must be UTF-8'],
  ])('that is %j is refused with its reason', async (body, message) => {
    const outcome = readBody(request(body), LIMIT);
    if (message === undefined) expect(await outcome).toEqual({});
    else await expect(outcome).rejects.toEqual(refused('INPUT_INVALID', message));
  });
});
