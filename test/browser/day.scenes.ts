import { DESK } from './open-browser';
import type { Stage } from './stage';

/** The running day, once a timetable is published. */
export function dayScenes(stage: Stage): void {
  it('shows a matchmaker who is touched by a closed hour before anybody is told, and mends it', async () => {
    const { organizer, handsel, browser } = stage;
    const params = { conventionId: organizer.conventionId };
    const before = await organizer.api.call('meetings.list', { params, query: { status: 'scheduled', limit: 500 } });
    const { page } = await browser.person(DESK);
    await page.goto(await organizer.staffLink('matchmaker', handsel.url));
    await page.waitForURL('**/queue');
    await page.getByRole('link', { name: 'The day' }).click();
    await page.getByLabel('What has happened?').selectOption('cancelled-hour');
    const { slots } = await organizer.api.call('conventions.get', { params });
    const hit = slots.findIndex(({ id }) => id === before.items[0]?.slotId);
    await page.getByLabel('From', { exact: true }).selectOption(String(hit));
    await page.getByRole('button', { name: 'Show who is touched' }).click();
    await page.getByText(/^\d+ (person is|people are) touched\.$/).waitFor();
    expect((await organizer.api.call('meetings.list', { params, query: { limit: 500 } })).items).toEqual(
      expect.arrayContaining(before.items),
    );
    await page.getByRole('button', { name: 'Mend and tell them' }).click();
    await page.getByText('Mended. Those concerned have been told.').waitFor();
    const after = await organizer.api.call('meetings.list', { params, query: { status: 'scheduled', limit: 500 } });
    expect(after.items.filter(({ slotId }) => slotId === slots[hit]?.id)).toEqual([]);
  }, 60_000);
}
