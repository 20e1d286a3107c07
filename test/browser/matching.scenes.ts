import type { Page } from 'playwright-core';
import { DESK, PHONE } from './open-browser';
import type { Stage } from './stage';

/** What exhibitors decide about their own lists, and what staff decide about everybody's. */
export function matchingScenes(stage: Stage): void {
  const exhibitor = async (index: number): Promise<Page> => {
    const { organizer, handsel, browser } = stage;
    const params = { conventionId: organizer.conventionId };
    const { items } = await organizer.api.call('profiles.list', { params, query: { limit: 40 } });
    const { page } = await browser.person(PHONE);
    await page.goto(await organizer.linkFor(items[index]?.organizationId ?? '', handsel.url));
    await page.waitForURL('**/matches');
    await page.locator('article').first().waitFor();
    return page;
  };
  const cardOf = (page: Page, name: string) =>
    page.locator('article').filter({ has: page.getByRole('heading', { name, exact: true }) });

  it('lets an exhibitor hide a match and take that back, ask what would raise one, and object to one', async () => {
    const { organizer, handsel, browser } = stage;
    const page = await exhibitor(20);
    const first = (await page.locator('article h2').first().textContent()) ?? '';
    await page.getByRole('button', { name: `More about ${first}` }).click();
    await page.getByRole('menuitem', { name: 'Hide from my list' }).click();
    await cardOf(page, first).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await cardOf(page, first).waitFor();

    await cardOf(page, first).getByRole('button', { name: 'Why this score' }).click();
    await cardOf(page, first).getByRole('button', { name: 'What would raise it' }).click();
    await cardOf(page, first)
      .getByText(/^Each of these alone would raise the score:|^No single change/)
      .waitFor();

    await page.getByRole('button', { name: `More about ${first}` }).click();
    await page.getByRole('menuitem', { name: 'This match is wrong' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: 'Object' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Reason').fill('We are sister companies');
    await dialog.getByRole('button', { name: 'Object' }).click();
    await cardOf(page, first).getByText('Objected to').waitFor();

    const { page: matchmaker } = await browser.person(DESK);
    await matchmaker.goto(await organizer.staffLink('organizer', handsel.url));
    await matchmaker.waitForURL('**/queue');
    await matchmaker.getByRole('link', { name: 'Matching' }).click();
    await matchmaker.getByRole('link', { name: 'Objections' }).click();
    const objection = matchmaker.locator('li').filter({ hasText: 'We are sister companies' });
    await objection.getByRole('button', { name: 'Keep them apart' }).click();
    await matchmaker.getByRole('dialog').getByLabel('Answer').fill('You are right');
    await matchmaker.getByRole('dialog').getByRole('button', { name: 'Keep them apart' }).click();
    await objection.waitFor({ state: 'detached' });

    // The exhibitor hears of it, and does not find the other in the list any more.
    await page.getByRole('button', { name: 'Show them' }).click();
    await cardOf(page, first).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'List settings' }).click();
    await page.getByText('You are right').waitFor();
  }, 90_000);

  it('lets an exhibitor switch personalisation off and on again', async () => {
    const page = await exhibitor(22);
    await page.getByRole('button', { name: 'List settings' }).click();
    await page.getByRole('switch', { name: 'Personalised list' }).click();
    await page.getByText('Saved. Your list follows in a moment.').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Personalisation is off.').waitFor();
    await page.locator('article').first().waitFor();
    expect(await page.getByRole('img', { name: /Score \d+ of 100/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'List settings' }).click();
    await page.getByRole('switch', { name: 'Personalised list' }).click();
    await page.keyboard.press('Escape');
    await page.getByText('Personalisation is off.').waitFor({ state: 'detached' });
  }, 60_000);

  it('shows an organizer what other weights would do before they are saved', async () => {
    const page = await stage.organizerAt('matching?view=weights');
    const country = page.getByRole('textbox', { name: 'Country' });
    await country.fill('50');
    await page.getByRole('button', { name: 'Preview the effect' }).click();
    await page.getByText(/^First 10 places of \d+ of \d+ organizations$/).waitFor();
    await page.getByRole('button', { name: 'Save and match anew' }).click();
    await page.getByText('Saved. Everybody is matched anew.').waitFor();
    await page.getByRole('button', { name: 'Back to the defaults' }).click();
    await page.getByRole('button', { name: 'Save and match anew' }).click();
    await page.getByRole('link', { name: 'Runs' }).click();
    await page.getByText('Done').nth(1).waitFor();
    await page.getByRole('link', { name: 'Fair exposure' }).click();
    await page.getByText('Concentration (Gini)').first().waitFor();
  }, 90_000);
}
