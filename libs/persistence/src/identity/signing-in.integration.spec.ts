import { createLinksFor, ensureAdministratorLink, setPassword } from '@handsel/application';
import { startInstallation, type Installation } from '../../../../test/support/installation';

const DAY = 24 * 60 * 60 * 1000;
const refused = { ok: false, failure: { code: 'SIGN_IN_REFUSED' } };

describe('signing in', () => {
  let house: Installation;
  let conventionId: string;
  let participantIds: string[];
  const linkFor = async (participantId: string) => {
    const { links } = await house.get(house.administrator, 'signInLinks.create', {
      params: { conventionId },
      body: { participantIds: [participantId] },
    });
    const [link] = links;
    if (!link) throw new Error('no link');
    return link;
  };

  beforeAll(async () => {
    house = await startInstallation();
    conventionId = await house.addConvention('signing-in');
    participantIds = await house.addParticipants(conventionId, 3);
  });
  afterAll(() => house.close());

  it('with a link works once and gives the roles of the account', async () => {
    const { token, participantId } = await linkFor(participantIds[0] ?? '');
    const signedIn = await house.get(null, 'session.create', { body: { token } });
    expect(signedIn.session).toMatchObject({
      kind: 'person',
      administrator: false,
      screen: null,
      grants: [{ conventionId, role: 'exhibitor', participantId, sectors: null, organizationId: expect.any(String) }],
      expiresAt: '2026-09-15T00:00:00.000Z',
    });
    expect(await house.get(signedIn.token, 'session.get')).toEqual(signedIn.session);
    expect(await house.call(null, 'session.create', { body: { token } })).toEqual(refused);
  });

  it('with the code of a link works as well, and the link is used then', async () => {
    const { token, code } = await linkFor(participantIds[0] ?? '');
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
    await house.get(null, 'session.create', { body: { code } });
    expect(await house.call(null, 'session.create', { body: { code } })).toEqual(refused);
    expect(await house.call(null, 'session.create', { body: { token } })).toEqual(refused);
  });

  it('of many who use one link at once admits one', async () => {
    const { token } = await linkFor(participantIds[1] ?? '');
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, () => house.call(null, 'session.create', { body: { token } })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is refused to a link that is 14 days old, and a session ends after 14 days', async () => {
    const start = house.clock.now().getTime();
    const [early, late] = [await linkFor(participantIds[2] ?? ''), await linkFor(participantIds[2] ?? '')];
    house.clock.advanceMilliseconds(14 * DAY - 1);
    const session = await house.signIn(early.token);
    house.clock.advanceMilliseconds(1);
    expect(await house.call(null, 'session.create', { body: { token: late.token } })).toEqual(refused);
    house.clock.advanceMilliseconds(14 * DAY - 2);
    expect(await house.principals.resolve(session)).not.toBeNull();
    house.clock.advanceMilliseconds(1);
    expect(await house.principals.resolve(session)).toBeNull();
    house.clock.advanceMilliseconds(start - house.clock.now().getTime());
  });

  it('keeps no secret in the database', async () => {
    const { token, code } = await linkFor(participantIds[2] ?? '');
    const session = await house.signIn((await linkFor(participantIds[2] ?? '')).token);
    for (const table of ['sign_in_tokens', 'sessions', 'events', 'idempotency_keys']) {
      const [{ text }] = (await house.dataSource.query(
        `SELECT coalesce(string_agg(t::text, ' '), '') AS text FROM ${table} t`,
      )) as [{ text: string }];
      for (const secret of [token, code, session]) expect(text).not.toContain(secret);
    }
  });

  it('with a password works once one is set, whatever the case of the address', async () => {
    const body = { email: 'Staff@Example.org', password: 'correct horse' };
    await house.staff(conventionId, 'matchmaker', 'staff@example.org');
    expect(await house.call(null, 'session.create', { body })).toEqual(refused);
    expect(await setPassword(house.unitOfWork, house.environment, body)).toBe(true);
    expect((await house.get(null, 'session.create', { body })).session.grants).toMatchObject([{ role: 'matchmaker' }]);
    expect(await house.call(null, 'session.create', { body: { ...body, password: 'wrong' } })).toEqual(refused);
    const unknown = { email: 'nobody@example.org', password: 'correct horse' };
    expect(await house.call(null, 'session.create', { body: unknown })).toEqual(refused);
    expect(await setPassword(house.unitOfWork, house.environment, unknown)).toBe(false);
  });

  it('is refused to an account that was switched off, whose sessions end, and its link is not used up', async () => {
    const session = await house.staff(conventionId, 'organizer', 'left@example.org');
    const accountId = (await house.get(session, 'session.get')).id;
    const { links } = await house.get(house.administrator, 'signInLinks.create', {
      params: { conventionId },
      body: { staff: [{ email: 'left@example.org', name: { en: 'Left' }, role: 'organizer' }] },
    });
    const token = links[0]?.token ?? '';
    await house.dataSource.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [accountId]);
    expect(await house.principals.resolve(session)).toBeNull();
    expect(await house.call(null, 'session.create', { body: { token } })).toEqual(refused);
    await house.dataSource.query('UPDATE accounts SET disabled_at = NULL WHERE id = $1', [accountId]);
    await house.signIn(token);
  });

  it('ends when asked to, once, and the gateways of every convention concerned hear of it', async () => {
    const other = await house.addConvention('signing-in-too');
    await house.staff(other, 'organizer', 'both@example.org');
    const session = await house.staff(conventionId, 'matchmaker', 'both@example.org');
    const sessionId = (await house.principals.resolve(session))?.sessionId;
    expect(await house.call(session, 'session.end')).toEqual({ ok: true, value: undefined });
    expect(await house.principals.resolve(session)).toBeNull();
    expect(await house.call(session, 'session.get')).toMatchObject({ failure: { code: 'SESSION_MISSING' } });
    for (const concerned of [conventionId, other])
      expect(await house.eventsOf(concerned, 'session.revoked')).toEqual([
        { audience: ['system'], payload: { sessionId } },
      ]);
  });

  it.each([undefined, '', 'short', "' OR true --", 'x'.repeat(300), '\0'.repeat(40)])(
    'makes nobody of the secret %j',
    async (token) => expect(await house.principals.resolve(token)).toBeNull(),
  );
});

describe('the first links', () => {
  let house: Installation;
  beforeAll(async () => {
    house = await startInstallation();
  });
  afterAll(() => house.close());

  it('are always for the same administrator, or for the one with an address', async () => {
    const own = (await house.get(house.administrator, 'session.get')).id;
    const again = await house.signIn((await ensureAdministratorLink(house.unitOfWork, house.environment)).token);
    expect((await house.get(again, 'session.get')).id).toBe(own);
    const options = { email: 'second@example.org' };
    const second = await ensureAdministratorLink(house.unitOfWork, house.environment, options);
    const session = await house.get(await house.signIn(second.token), 'session.get');
    expect(session).toMatchObject({ administrator: true, grants: [] });
    expect(session.id).not.toBe(own);
  });

  it('never promote somebody who has an account already', async () => {
    const conventionId = await house.addConvention('promoting');
    const session = await house.staff(conventionId, 'organizer', 'organizer@example.org');
    const promote = ensureAdministratorLink(house.unitOfWork, house.environment, { email: 'Organizer@example.org' });
    await expect(promote).rejects.toMatchObject({ constraint: 'accounts_email' });
    expect((await house.get(session, 'session.get')).administrator).toBe(false);
  });

  it('of a convention are one for each role, and the same people and screen each time', async () => {
    const conventionId = await house.addConvention('links');
    const empty = await createLinksFor(house.unitOfWork, house.environment, conventionId);
    expect(empty.exhibitor).toBeNull();
    const [participantId] = await house.addParticipants(conventionId, 2);
    const links = await createLinksFor(house.unitOfWork, house.environment, conventionId);
    expect(links.exhibitor).toMatchObject({ participantId });
    const sessionOf = async (token = '') => house.get(await house.signIn(token), 'session.get');
    expect(await sessionOf(links.exhibitor?.token)).toMatchObject({ grants: [{ role: 'exhibitor', participantId }] });
    expect(await sessionOf(links.matchmaker.token)).toMatchObject({ grants: [{ role: 'matchmaker', conventionId }] });
    expect(await sessionOf(links.organizer.token)).toMatchObject({ grants: [{ role: 'organizer', conventionId }] });
    expect(await sessionOf(links.screen.token)).toMatchObject({ kind: 'screen', grants: [], screen: { conventionId } });
    const { items } = await house.get(house.administrator, 'screens.list', { params: { conventionId } });
    expect(items).toHaveLength(1);
  });
});
