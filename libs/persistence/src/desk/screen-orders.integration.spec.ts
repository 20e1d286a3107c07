import { newId } from '@handsel/kernel';
import { startInstallation, type Installation } from '../../../../test/support/installation';

const MINUTE = 60_000;

describe('what screens are told to show', () => {
  let house: Installation;
  let conventionId: string;
  let organizer: string;
  let tableId: string;
  beforeAll(async () => {
    house = await startInstallation();
    conventionId = await house.addConvention('fleet');
    organizer = await house.staff(conventionId, 'organizer', 'organizer@example.org');
    const { tables } = await house.get(organizer, 'conventions.get', { params: { conventionId } });
    tableId = tables[0]!.id;
  });
  afterAll(() => house.close());

  const screen = async () => {
    const { pairingId, secret, code } = await house.get(null, 'screenPairings.start');
    const body = { code, name: 'Screen', place: 'Hall' };
    await house.call(organizer, 'screens.pair', { params: { conventionId }, body });
    const claimed = await house.call(null, 'screenPairings.claim', { params: { pairingId }, body: { secret } });
    if (!claimed.ok || claimed.value.status !== 'paired') throw new Error('not paired');
    return { token: claimed.value.token, id: claimed.value.session.id };
  };
  const orders = (token: string) => house.get(token, 'screens.orders', { params: { conventionId } });
  const call = (name: 'screens.takeOver' | 'screens.giveBack' | 'announcements.show', body: object) =>
    house.call(organizer, name, { params: { conventionId }, body: body as never });
  const board = { content: 'board', tableId: null, language: null };
  const departures = { content: 'departures', tableId: null, language: 'zh' };

  it('is the board until an organizer says something else', async () => {
    const { id, token } = await screen();
    expect(await orders(token)).toMatchObject({ screenId: id, show: board, until: null, announcements: [] });
    const show = { content: 'table' as const, tableId };
    const change = (body: object) =>
      house.call(organizer, 'screens.change', { params: { conventionId, screenId: id }, body });
    expect(await change({ name: 'Table 1', show })).toMatchObject({ value: { name: 'Table 1', place: 'Hall' } });
    expect((await orders(token)).show).toEqual({ ...show, language: null });
    expect(await house.eventsOf(conventionId, 'screens.rearranged')).toMatchObject([
      { audience: ['screens', 'staff'], payload: { screenIds: [id] } },
    ]);
    expect(await change({ show: { content: 'table', tableId: newId() } })).toMatchObject({
      failure: { code: 'THING_NOT_FOUND', details: { thing: 'table' } },
    });
    await expect(change({ show: { content: 'table' } })).rejects.toThrow(/needed for the display of a table/);
  });

  it('is something else while a chosen screen is taken over, and by itself the same as before after it', async () => {
    const [taken, other] = [await screen(), await screen()];
    expect(await call('screens.takeOver', { screenIds: [taken.id], show: departures, minutes: 10 })).toMatchObject({
      value: { items: [{ id: taken.id, takeover: { show: departures } }] },
    });
    const during = await orders(taken.token);
    expect(during.show).toEqual(departures);
    expect(Date.parse(during.until!) - Date.parse(during.now)).toBe(10 * MINUTE);
    expect((await orders(other.token)).show).toEqual(board);
    house.clock.advanceMilliseconds(10 * MINUTE);
    expect(await orders(taken.token)).toMatchObject({ show: board, until: null });

    await call('screens.takeOver', { screenIds: [taken.id, other.id], show: departures, minutes: 10 });
    await call('screens.giveBack', { screenIds: [taken.id] });
    expect([(await orders(taken.token)).show, (await orders(other.token)).show]).toEqual([board, departures]);
    const unknown = { screenIds: [newId()], show: departures, minutes: 10 };
    expect(await call('screens.takeOver', unknown)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
  });

  it('has a message over it until that expires or is withdrawn', async () => {
    const [first, second] = [await screen(), await screen()];
    const text = { en: 'Please leave by the north exit', zh: '请从北门离开' };
    const all = await call('announcements.show', { text, tone: 'emergency', minutes: 5 });
    await call('announcements.show', { text: { en: 'Soon' }, tone: 'notice', screenIds: [second.id], minutes: 3 });
    expect((await orders(first.token)).announcements).toMatchObject([{ text, tone: 'emergency', screenIds: null }]);
    const both = await orders(second.token);
    expect(both.announcements).toHaveLength(2);
    expect(both.until).toBe(both.announcements[1]!.expiresAt);
    house.clock.advanceMilliseconds(3 * MINUTE);
    expect((await orders(second.token)).announcements).toHaveLength(1);

    const announcementId = (all as { value: { id: string } }).value.id;
    const withdraw = () =>
      house.call(organizer, 'announcements.withdraw', { params: { conventionId, announcementId } });
    expect(await withdraw()).toMatchObject({ ok: true });
    expect((await orders(first.token)).announcements).toEqual([]);
    expect(await withdraw()).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await house.eventsOf(conventionId, 'announcement.withdrawn')).toMatchObject([
      { audience: ['screens', 'staff'], payload: { announcementId } },
    ]);
  });

  it('is asked by the screen itself, which also tells how it is', async () => {
    const { id, token } = await screen();
    const report = {
      version: 'build-7',
      position: 12,
      canvas: { width: 3840, height: 2160, pixelRatio: 1 },
      content: 'board' as const,
      connection: 'live' as const,
      clockAheadMilliseconds: -40,
    };
    expect(await house.call(token, 'screens.report', { params: { conventionId }, body: report })).toMatchObject({
      ok: true,
    });
    const { items } = await house.get(organizer, 'screens.list', { params: { conventionId } });
    expect(items.find((one) => one.id === id)?.report).toEqual({ ...report, at: house.clock.now().toISOString() });
    expect(items.filter(({ report }) => !report).every(({ eventsBehind }) => eventsBehind === null)).toBe(true);
    for (const [name, body] of [
      ['screens.orders', undefined],
      ['screens.report', report],
    ] as const)
      expect(await house.call(organizer, name, { params: { conventionId }, body: body as never })).toMatchObject({
        failure: { code: 'ACCESS_DENIED' },
      });
  });

  it('is told apart by what each has heard of what was there to hear when it said so', async () => {
    const { id, token } = await screen();
    const place = async (position: number, audience: string, at: Date) =>
      house.dataSource.query(
        `INSERT INTO events (convention_id, position, type, audience, payload, at) VALUES ($1, $2, 'tried', $3, '{}', $4)`,
        [conventionId, position, [audience], at],
      );
    const now = house.clock.now().getTime();
    await place(1_001, 'board', new Date(now - 3_000));
    await place(1_002, 'staff', new Date(now - 2_000));
    await place(1_003, 'everyone', new Date(now - 1_000));
    await place(1_004, 'board', new Date(now + 1_000));
    const behindAt = async (position: number) => {
      const body = {
        version: '',
        position,
        canvas: { width: 1920, height: 1080, pixelRatio: 1 },
        content: 'board' as const,
        connection: 'stale' as const,
        clockAheadMilliseconds: 0,
      };
      await house.call(token, 'screens.report', { params: { conventionId }, body });
      const { items } = await house.get(organizer, 'screens.list', { params: { conventionId } });
      return items.find((one) => one.id === id)?.eventsBehind;
    };
    expect([await behindAt(1_000), await behindAt(1_002), await behindAt(1_004)]).toEqual([2, 1, 0]);
  });
});
