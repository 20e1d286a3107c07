import { setPassword } from '@handsel/application';
import { startTestApi, type TestApi } from '../../../test/support/test-api';

const environment = {
  HANDSEL_LIMIT_SESSION_CALLS: '10/60',
  HANDSEL_LIMIT_ANONYMOUS_CALLS: '40/60',
  HANDSEL_LIMIT_SIGN_IN_FAILURES: '5/900',
  HANDSEL_LIMIT_PASSWORDS_PER_ACCOUNT: '3/900',
  HANDSEL_LIMIT_SCREEN_PAIRINGS: '2/60',
};

describe('limits', () => {
  let api: TestApi;
  let conventionId: string;
  let addresses = 0;
  /** A caller behind the trusted proxy, at an address nobody else has. */
  const newAddress = () => ({ 'x-forwarded-for': `198.51.100.${++addresses}` });
  const signIn = (body: unknown, headers: Record<string, string>) =>
    api.send('/api/v1/session', { method: 'POST', body, headers });

  beforeAll(async () => {
    api = await startTestApi({ environment });
    conventionId = await api.addConvention('limits');
  });
  afterAll(() => api.close());

  it('of a session are its own, tell when to come back, and end with their window', async () => {
    const [one, other] = [
      await api.staff(conventionId, 'organizer', 'one@example.org'),
      await api.staff(conventionId, 'organizer', 'other@example.org'),
    ];
    const statuses: number[] = [];
    for (let n = 0; n < 12; n++) statuses.push((await api.send('/api/v1/session', { token: one })).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429, 429]);
    const answer = await api.send('/api/v1/session', { token: one });
    expect(answer.json).toMatchObject({ code: 'RATE_LIMITED', detail: 'Too many requests. Try again in 60 seconds.' });
    expect(answer.headers.get('retry-after')).toBe('60');
    expect((await api.send('/api/v1/session', { token: other })).status).toBe(200);
    api.clock.advanceMilliseconds(60_000);
    expect((await api.send('/api/v1/session', { token: one })).status).toBe(200);
  });

  it('count refused sign-ins by address, and no others: a hall full of people signs in from one', async () => {
    const hall = newAddress();
    const participantIds = await api.addParticipants(conventionId, 20);
    const { links } = await api.get(api.administrator, 'signInLinks.create', {
      params: { conventionId },
      body: { participantIds },
    });
    for (const { token } of links.slice(0, 15)) expect((await signIn({ token }, hall)).status).toBe(201);
    for (let n = 0; n < 5; n++) expect((await signIn({ code: 'ABCDEFGHJK' }, hall)).status).toBe(401);
    const { token } = links[15] ?? {};
    expect((await signIn({ token }, hall)).status).toBe(429);
    expect((await signIn({ token }, newAddress())).status).toBe(201);
  });

  it('count passwords by account, from wherever they are tried, and the right one waits too', async () => {
    const body = { email: 'guessed@example.org', password: 'correct horse' };
    await api.staff(conventionId, 'organizer', body.email);
    await setPassword(api.unitOfWork, api.environment, body);
    for (const email of ['guessed@example.org', 'Guessed@example.org', 'GUESSED@EXAMPLE.ORG'])
      expect((await signIn({ email, password: 'wrong' }, newAddress())).status).toBe(401);
    expect((await signIn(body, newAddress())).status).toBe(429);
    api.clock.advanceMilliseconds(900_000);
    expect((await signIn(body, newAddress())).status).toBe(201);
  });

  it('count what has no session by address, and screens that ask for codes', async () => {
    const screen = newAddress();
    const ask = () => api.send('/api/v1/screen-pairings', { method: 'POST', headers: screen });
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([201, 201, 429]);
    const crowd = newAddress();
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => (await api.send('/api/v1/session', { headers: crowd })).status),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(40);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });
});
