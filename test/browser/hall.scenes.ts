import type { Departure } from '../../libs/contracts/src';
import { WALL } from './open-browser';
import type { Stage } from './stage';

/** The departure board and the displays of the tables. */
export function hallScenes(stage: Stage): void {
  const params = () => ({ conventionId: stage.organizer.conventionId });
  const departures = () => stage.organizer.api.call('departures.get', { params: params() });
  const nameWhoMeets = async (names: boolean) => {
    const { theme, version } = await stage.organizer.api.call('hallSettings.get', { params: params() });
    await stage.organizer.api.call('hallSettings.change', { params: params(), body: { names, theme, version } });
  };
  const at = (path: string) => `${stage.handsel.url}/c/${stage.organizer.conventionId}/${path}`;

  beforeAll(async () => {
    if ((await departures()).meetings.length === 0) await stage.organizer.publishTimetable();
  }, 60_000);

  it('shows the hall its meetings by time and table, and names nobody until that is allowed', async () => {
    const page = await stage.organizerAt('departures?lang=en', WALL);
    const row = page.getByRole('row').nth(1);
    await row.waitFor();
    const [first] = (await departures()).meetings;
    if (!first) throw new Error('there is no meeting');
    expect(await row.textContent()).toContain(first.code);
    expect(await row.textContent()).toContain(first.table.label);
    expect(await page.getByText(/GMT\+8/).count()).toBe(1);

    await nameWhoMeets(true);
    const [named] = (await departures()).meetings;
    await page
      .getByRole('row')
      .filter({ hasText: named?.buyer?.en ?? 'nobody' })
      .first()
      .waitFor();
    await nameWhoMeets(false);
    await page.getByText(first.code, { exact: true }).first().waitFor();
    expect(await page.locator('main').textContent()).not.toContain(named?.buyer?.en);
  }, 60_000);

  it('says on the board and at both tables that a meeting has changed its table', async () => {
    const { meetings } = await departures();
    const { tables } = await stage.organizer.api.call('conventions.get', { params: params() });
    const { items } = await stage.organizer.api.call('meetings.list', { params: params(), query: { limit: 500 } });
    const moving = meetings.find((one) => one.status === 'scheduled' && !one.movedFrom) as Departure;
    const meeting = items.find(({ id }) => id === moving.id)!;
    const used = new Set(items.filter(({ slotId }) => slotId === meeting.slotId).map(({ table }) => table.id));
    const free = tables.find(({ id }) => !used.has(id))!;

    const page = await stage.organizerAt('departures?lang=en', WALL);
    await page.getByRole('row').nth(1).waitFor();
    const [old, other] = [await page.context().newPage(), await page.context().newPage()];
    await old.goto(at(`tables/${meeting.table.id}?lang=en`));
    await other.goto(at(`tables/${free.id}?lang=en`));
    for (const display of [old, other]) await display.getByRole('img', { name: 'Connected', exact: true }).waitFor();

    await stage.organizer.api.call('meetings.move', {
      params: { ...params(), meetingId: meeting.id },
      body: { version: meeting.version, slotId: meeting.slotId, tableId: free.id },
    });
    const changed = page.getByRole('row').filter({ hasText: moving.code });
    await changed.getByText('Table changed').waitFor();
    expect(await changed.textContent()).toContain(`was table ${meeting.table.label}`);
    await old.getByRole('status').getByText(`table ${free.label}`).waitFor();
    expect(await old.getByRole('status').textContent()).toContain(moving.code);
    await other.getByText(`Moved here from table ${meeting.table.label}`).waitFor();
  }, 60_000);
}
