import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networks } from '../networks';
import { postWebhook, type PostWebhookOptions } from './post-webhook';

const nowhere = networks([]);
const here = networks(['127.0.0.0/8']);

describe('a webhook on its way', () => {
  let server: Server;
  let port: number;
  let received: { path: string; headers: NodeJS.Dict<string | string[]>; body: string }[];

  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (text: string) => (body += text));
      request.on('end', () => {
        received.push({ path: request.url ?? '', headers: request.headers, body });
        const status = Number(/\d{3}/.exec(request.url ?? '')?.[0] ?? 200);
        if (request.url === '/never') return;
        if (status === 302) response.setHeader('location', `http://127.0.0.1:${port}/inside`);
        response.statusCode = status;
        response.write('x'.repeat(1_000));
        // An answer that never ends holds nobody up.
        if (request.url !== '/endless') response.end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  });
  beforeEach(() => {
    received = [];
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  const post = (url: string, options: Partial<PostWebhookOptions> = {}) =>
    postWebhook(url, { 'webhook-id': 'event-1' }, '{"数":1}', { allowed: here, timeoutMilliseconds: 500, ...options });
  const local = (path: string) => `http://127.0.0.1:${port}${path}`;

  it('carries body and headers as they are', async () => {
    expect(await post(local('/a?b=c'))).toEqual({ status: 200, error: null });
    expect(received).toMatchObject([
      { path: '/a?b=c', body: '{"数":1}', headers: { 'webhook-id': 'event-1', 'content-length': '9' } },
    ]);
  });

  it('counts as failed unless it was taken', async () => {
    expect(await post(local('/500'))).toEqual({ status: 500, error: 'answered 500' });
    expect(await post(local('/410'))).toEqual({ status: 410, error: 'answered 410' });
    expect(await post(local('/endless'))).toEqual({ status: 200, error: null });
    expect(await post(local('/never'))).toEqual({ status: null, error: 'no answer in time' });
    expect(await post('http://127.0.0.1:1/')).toEqual({ status: null, error: 'the connection was refused' });
  });

  it('follows no redirect', async () => {
    expect(await post(local('/302'))).toEqual({ status: 302, error: 'redirects are not followed' });
    expect(received.map(({ path }) => path)).toEqual(['/302']);
  });

  it.each([
    'http://127.0.0.1', 'https://127.0.0.1', 'http://0x7f000001', 'http://2130706433', 'http://127.1', 'http://[::1]',
    'http://[::ffff:127.0.0.1]', 'http://0.0.0.0', 'http://169.254.169.254', 'http://10.0.0.10', 'http://localhost',
  ])('goes not to %s', async (origin) => {
    const { status, error } = await post(`${origin}:${port}/inside`, { allowed: nowhere });
    expect([status, error]).toEqual([null, 'the address is not one of the internet']);
    expect(received).toEqual([]);
  }); // prettier-ignore

  it('goes not to a name that leads inside, with one of its addresses or all of them', async () => {
    const resolve = async () => ['93.184.216.34', '127.0.0.1'];
    const { error } = await post(`https://rebound.example:${port}/`, { allowed: nowhere, resolve });
    expect(error).toBe('the address is not one of the internet');
    expect(received).toEqual([]);
  });

  it('goes to the address that was looked at, not to what the name means a moment later', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']];
    let asked = 0;
    const resolve = async () => answers[asked++] ?? [];
    expect(await post(`http://rebound.example:${port}/once`, { resolve })).toEqual({ status: 200, error: null });
    expect([asked, received[0]?.headers['host']]).toEqual([1, `rebound.example:${port}`]);
  });

  it.each(['http://93.184.216.34/', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'gopher://127.0.0.1:6379/'])(
    'speaks https only: %s',
    async (url) => expect(await post(url)).toEqual({ status: null, error: 'only https is spoken' }),
  );
});
