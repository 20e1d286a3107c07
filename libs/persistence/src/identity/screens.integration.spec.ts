import { useCases } from '@handsel/application';
import { operations, type OperationName } from '@handsel/contracts';
import { newId } from '@handsel/kernel';
import { startInstallation, type Installation } from '../../../../test/support/installation';

const MINUTE = 60_000;
const refused = { ok: false, failure: { code: 'SIGN_IN_REFUSED' } };

describe('a screen', () => {
  let house: Installation;
  let conventionId: string;
  let organizer: string;
  const start = () => house.get(null, 'screenPairings.start');
  const pair = (code: string, token = organizer) =>
    house.call(token, 'screens.pair', { params: { conventionId }, body: { code, name: 'Hall A', place: 'Entrance' } });
  const claim = ({ pairingId, secret }: { pairingId: string; secret: string }) =>
    house.call(null, 'screenPairings.claim', { params: { pairingId }, body: { secret } });
  const paired = async () => {
    const pairing = await start();
    await pair(pairing.code);
    const claimed = await claim(pairing);
    if (!claimed.ok || claimed.value.status !== 'paired') throw new Error('not paired');
    return claimed.value;
  };

  beforeAll(async () => {
    house = await startInstallation();
    conventionId = await house.addConvention('screens');
    organizer = await house.staff(conventionId, 'organizer', 'organizer@example.org');
  });
  afterAll(() => house.close());

  it('waits, is paired by its code, and claims its session once', async () => {
    const pairing = await start();
    expect(pairing.code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(await claim(pairing)).toEqual({ ok: true, value: { status: 'waiting' } });
    const screen = await pair(pairing.code);
    expect(screen).toMatchObject({ value: { name: 'Hall A', place: 'Entrance', status: 'active', lastSeenAt: null } });
    const claimed = await claim(pairing);
    expect(claimed).toMatchObject({
      value: { status: 'paired', session: { kind: 'screen', grants: [], screen: { conventionId, place: 'Entrance' } } },
    });
    expect(await claim(pairing)).toEqual(refused);
    expect(await house.eventsOf(conventionId, 'screen.paired')).toMatchObject([
      { audience: ['staff'], payload: { screen: screen.ok ? { id: screen.value.id } : {} } },
    ]);
  });

  it('gets nothing for a secret that is not its own', async () => {
    const [own, other] = [await start(), await start()];
    await pair(own.code);
    expect(await claim({ pairingId: own.pairingId, secret: other.secret })).toEqual(refused);
    expect(await claim({ pairingId: newId(), secret: own.secret })).toEqual(refused);
    expect(await claim(own)).toMatchObject({ ok: true });
  });

  it('of two claims at once gets one session', async () => {
    const pairing = await start();
    await pair(pairing.code);
    const outcomes = await Promise.all([claim(pairing), claim(pairing), claim(pairing)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('has ten minutes for its code, which is good for one screen', async () => {
    const [first, second] = [await start(), await start()];
    await pair(first.code);
    const unknown = { failure: { code: 'THING_NOT_FOUND', fields: [{ path: 'code' }] } };
    expect(await pair(first.code)).toMatchObject(unknown);
    house.clock.advanceMilliseconds(10 * MINUTE);
    expect(await pair(second.code)).toMatchObject(unknown);
    expect(await claim(second)).toEqual(refused);
    const { items } = await house.get(organizer, 'screens.list', { params: { conventionId } });
    expect(items.every(({ name }) => name === 'Hall A')).toBe(true);
  });

  it('is paired by an organizer of the convention only', async () => {
    const matchmaker = await house.staff(conventionId, 'matchmaker', 'matchmaker@example.org');
    const { code } = await start();
    expect(await pair(code, matchmaker)).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    expect(await pair(code)).toMatchObject({ ok: true });
  });

  it('may ask for its convention and its board, and for nothing else', async () => {
    const { session } = await paired();
    const principal = { ...session, sessionId: newId() };
    const may = (Object.keys(operations) as OperationName[]).filter(
      (name) =>
        operations[name].access === 'session' && useCases[name].policy(principal, { conventionId }) === 'allowed',
    );
    expect(may.sort()).toEqual([
      'board.get',
      'conventions.get',
      'conventions.list',
      'departures.get',
      'screens.orders',
      'screens.report',
      'session.end',
      'session.get',
    ]);
    for (const name of may.filter((one) => operations[one].path.includes(':conventionId')))
      expect(useCases[name].policy(principal, { conventionId: newId() })).toBe('hidden');
  });

  it('sees the list of its own convention only', async () => {
    await house.addConvention('screens-elsewhere');
    const { token } = await paired();
    const { items } = await house.get(token, 'conventions.list');
    expect(items.map(({ id }) => id)).toEqual([conventionId]);
  });

  it('shows when it was last seen', async () => {
    const { token, session } = await paired();
    const seen = async () => {
      const { items } = await house.get(organizer, 'screens.list', { params: { conventionId } });
      return items.find(({ id }) => id === session.id)?.lastSeenAt;
    };
    const first = await seen();
    house.clock.advanceMilliseconds(MINUTE);
    await house.principals.resolve(token);
    expect(Date.parse((await seen()) ?? '') - Date.parse(first ?? '')).toBe(MINUTE);
  });

  it('is withdrawn with its sessions, and the gateways hear of it', async () => {
    const { token, session } = await paired();
    const sessionId = (await house.principals.resolve(token))?.sessionId;
    const revoke = () => house.call(organizer, 'screens.revoke', { params: { conventionId, screenId: session.id } });
    expect(await revoke()).toEqual({ ok: true, value: undefined });
    expect(await house.principals.resolve(token)).toBeNull();
    expect(await house.eventsOf(conventionId, 'session.revoked')).toEqual([
      { audience: ['system'], payload: { sessionId } },
    ]);
    expect(await house.eventsOf(conventionId, 'screen.revoked')).toMatchObject([{ payload: { screenId: session.id } }]);
    expect(await revoke()).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
  });

  it('of another convention cannot be withdrawn', async () => {
    const other = await house.addConvention('screens-foreign');
    const stranger = await house.staff(other, 'organizer', 'stranger@example.org');
    const { session, token } = await paired();
    const attempt = await house.call(stranger, 'screens.revoke', {
      params: { conventionId: other, screenId: session.id },
    });
    expect(attempt).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await house.principals.resolve(token)).not.toBeNull();
  });
});
