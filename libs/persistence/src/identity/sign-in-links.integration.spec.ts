import { newId } from '@handsel/kernel';
import { startInstallation, type Installation } from '../../../../test/support/installation';

describe('making sign-in links', () => {
  let house: Installation;
  let conventionId: string;
  let organizer: string;
  const staffLink = (
    email: string,
    role: 'matchmaker' | 'organizer' = 'matchmaker',
    sectors: string[] | null = null,
  ) => ({
    params: { conventionId },
    body: { staff: [{ email, name: { en: 'Somebody' }, role, sectors }] },
  });

  beforeAll(async () => {
    house = await startInstallation();
    conventionId = await house.addConvention('links');
    organizer = await house.staff(conventionId, 'organizer', 'organizer@example.org');
  });
  afterAll(() => house.close());

  it('answers in the order asked for, each participant once', async () => {
    const [a = '', b = ''] = await house.addParticipants(conventionId, 2, 'ordered');
    const { links } = await house.get(organizer, 'signInLinks.create', {
      params: { conventionId },
      body: { participantIds: [b, a, b], ...staffLink('new@example.org').body },
    });
    expect(links.map(({ participantId, email }) => participantId ?? email)).toEqual([b, a, 'new@example.org']);
    expect(new Set(links.flatMap(({ token, code }) => [token, code])).size).toBe(6);
    expect(links[0]?.expiresAt).toBe('2026-09-15T00:00:00.000Z');
  });

  it('for 2,000 participants makes as many, and each signs in', async () => {
    const participantIds = await house.addParticipants(conventionId, 2_000, 'crowd');
    const { links } = await house.get(organizer, 'signInLinks.create', {
      params: { conventionId },
      body: { participantIds },
    });
    expect(new Set(links.map(({ participantId }) => participantId))).toEqual(new Set(participantIds));
    const signedIn = links.slice(0, 50).map(({ token }) => house.get(null, 'session.create', { body: { token } }));
    const people = (await Promise.all(signedIn)).map(({ session }) => session.id);
    expect(new Set(people).size).toBe(50);
  });

  it('makes no link when one of the participants is not of this convention, and names it', async () => {
    const other = await house.addConvention('links-elsewhere');
    const [own = ''] = await house.addParticipants(conventionId, 1, 'own');
    const [foreign = ''] = await house.addParticipants(other, 1, 'foreign');
    const before = await count('sign_in_tokens');
    const body = { participantIds: [own, foreign, newId()] };
    expect(await house.call(organizer, 'signInLinks.create', { params: { conventionId }, body })).toMatchObject({
      failure: { code: 'THING_NOT_FOUND', fields: [{ path: 'participantIds.1' }, { path: 'participantIds.2' }] },
    });
    expect(await count('sign_in_tokens')).toBe(before);
  });

  it('gives staff their role with its sectors, and the last word counts', async () => {
    await house.get(organizer, 'signInLinks.create', staffLink('sectors@example.org', 'matchmaker', ['digital']));
    const { links } = await house.get(
      organizer,
      'signInLinks.create',
      staffLink('Sectors@example.org', 'matchmaker', ['biomedical']),
    );
    const session = await house.get(await house.signIn(links[0]?.token ?? ''), 'session.get');
    expect(session.grants).toMatchObject([{ role: 'matchmaker', sectors: ['biomedical'] }]);
    expect(
      await house.call(organizer, 'signInLinks.create', staffLink('x@example.org', 'matchmaker', ['no.such'])),
    ).toEqual({
      ok: false,
      failure: { code: 'SECTOR_UNKNOWN', details: { sector: 'no.such' } },
    });
  });

  it('is for organizers of the convention', async () => {
    const matchmaker = await house.staff(conventionId, 'matchmaker', 'matchmaker@example.org');
    const elsewhere = await house.staff(await house.addConvention('another'), 'organizer', 'elsewhere@example.org');
    const attempt = (token: string | null) => house.call(token, 'signInLinks.create', staffLink('y@example.org'));
    expect(await attempt(null)).toMatchObject({ failure: { code: 'SESSION_MISSING' } });
    expect(await attempt(matchmaker)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    expect(await attempt(elsewhere)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
  });

  it('is no way into an account that can do more: an administrator or staff of another convention', async () => {
    await house.dataSource.query(`UPDATE accounts SET email = 'root@example.org' WHERE administrator`);
    const other = await house.addConvention('links-beyond');
    await house.staff(other, 'matchmaker', 'beyond@example.org');
    for (const email of ['root@example.org', 'ROOT@example.org', 'beyond@example.org'])
      expect(await house.call(organizer, 'signInLinks.create', staffLink(email))).toMatchObject({
        failure: { code: 'ACCESS_DENIED', fields: [{ path: 'staff.0' }] },
      });
    const granted = await house.dataSource.query(
      `SELECT FROM role_grants g JOIN accounts a ON a.id = g.account_id
       WHERE g.convention_id = $1 AND a.email = 'beyond@example.org'`,
      [conventionId],
    );
    expect(granted).toEqual([]);
    expect((await house.call(house.administrator, 'signInLinks.create', staffLink('beyond@example.org'))).ok).toBe(
      true,
    );
  });

  async function count(table: string): Promise<number> {
    const [row] = (await house.dataSource.query(`SELECT count(*)::int AS n FROM ${table}`)) as { n: number }[];
    return row?.n ?? 0;
  }
});
