import { DESK, PHONE } from './open-browser';
import type { Stage } from './stage';

/** From approved pairings to an agenda in somebody's hand. */
export function timetableScenes(stage: Stage): void {
  it('is worked out with progress and published, and stands in an exhibitor’s agenda at once', async () => {
    const { organizer, handsel, browser } = stage;
    const params = { conventionId: organizer.conventionId };
    const { items } = await organizer.api.call('pairings.list', { params, query: { status: 'approved', limit: 1 } });
    const { page: exhibitor } = await browser.person(PHONE);
    await exhibitor.goto(await organizer.linkFor(items[0]?.buyer.organizationId ?? '', handsel.url));
    await exhibitor.waitForURL('**/matches');
    await exhibitor.getByRole('link', { name: 'Meetings' }).click();
    await exhibitor.getByRole('heading', { name: 'Your agenda is still open' }).waitFor();

    const { page: matchmaker } = await browser.person(DESK);
    await matchmaker.goto(await organizer.staffLink('matchmaker', handsel.url));
    await matchmaker.waitForURL('**/queue');
    await matchmaker.getByRole('link', { name: 'Timetable' }).click();
    await matchmaker.getByRole('button', { name: 'Work out a timetable' }).click();
    await matchmaker.getByText(/^Working: \d+ %$/).waitFor();
    const run = matchmaker.locator('article').first();
    await run.getByText(/\d+ of \d+ pairings have a time and a table\./).waitFor();
    await run.getByRole('button', { name: 'Publish' }).click();
    const dialog = matchmaker.getByRole('dialog');
    await dialog.getByText(/^\d+ organizations are told at once:$/).waitFor();
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await matchmaker.getByText('Published. Everyone has been told.').waitFor();

    await run.getByRole('button', { name: 'Compare · Fairness · Certificate' }).click();
    await run.getByText('The two are the same.').waitFor();
    await run.getByText('Fairness', { exact: true }).click();
    await run.getByText('Everybody').waitFor();

    // The exhibitor has done nothing.
    await exhibitor
      .getByText(/^Table .+/)
      .first()
      .waitFor();
    expect(await exhibitor.getByText(/\d\d:\d\d/).count()).toBeGreaterThan(1);
    await exhibitor
      .getByText(/Times (are )?in /)
      .first()
      .waitFor();
  }, 90_000);
}
