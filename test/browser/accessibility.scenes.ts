import type { AxeResults } from 'axe-core';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { DESK, PHONE, WALL } from './open-browser';
import type { Stage } from './stage';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const LEVEL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

// Runs in the page. A fade that has not ended is no lack of contrast.
const LOOK = `Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null))).then(() =>
  axe.run({ runOnly: { type: 'tag', values: ${JSON.stringify(LEVEL)} }, resultTypes: ['violations'] }))`;

/** What axe finds on a page that has come to rest: rule, place and how it looks. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(LOOK);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id} at ${html.slice(0, 160)}: ${any[0]?.message ?? ''}`),
  );
}

/** Looks at a page in both appearances, and adds what is wrong to the list, with where and how it was seen. */
async function look(page: Page, name: string, all: string[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const violation of await violationsOn(page)) all.push(`${name}, ${colorScheme}: ${violation}`);
  }
}

const LOCALES = ['en-GB', 'zh-CN'];

/** WCAG 2.2 AA as far as a program can tell, on every page, in both languages and both appearances. */
export function accessibilityScenes(stage: Stage): void {
  it('of the exhibitor’s pages', async () => {
    const { organizer, handsel, browser } = stage;
    const params = { conventionId: organizer.conventionId };
    const { items } = await organizer.api.call('pairings.list', { params, query: { status: 'approved', limit: 1 } });
    const { page, context } = await browser.person(PHONE);
    await page.goto(await organizer.linkFor(items[0]?.supplier.organizationId ?? '', handsel.url));
    await page.waitForURL('**/matches');
    const storageState = await context.storageState();
    await context.close();
    const all: string[] = [];
    for (const locale of LOCALES) {
      const { page: phone, context: own } = await browser.person({ ...PHONE, locale, storageState });
      const found = (name: string) => look(phone, `${name} ${locale}`, all);
      await phone.goto(`${handsel.url}/c/${organizer.conventionId}/matches`);
      await phone.locator('article').first().waitFor();
      await phone
        .getByRole('button', { name: /Why this score|评分依据/ })
        .first()
        .click();
      await found('matches');
      await phone
        .getByRole('button', { name: /Ask for a meeting|申请会面/ })
        .first()
        .click();
      await phone.getByRole('dialog').getByRole('textbox').waitFor();
      await found('asking');
      await phone.keyboard.press('Escape');
      await phone.getByRole('button', { name: /List settings|列表设置/ }).click();
      await phone
        .getByRole('dialog')
        .getByText(/You have blocked nobody|您没有屏蔽任何机构/)
        .waitFor();
      await found('list settings');
      await phone.goto(`${handsel.url}/c/${organizer.conventionId}/matches?tab=requests`);
      await phone.locator('article').first().waitFor();
      await found('requests');
      await phone.goto(`${handsel.url}/c/${organizer.conventionId}/matches?tab=meetings`);
      await phone
        .getByText(/\d\d:\d\d/)
        .first()
        .waitFor();
      await found('meetings');
      await own.close();
    }
    expect(all).toEqual([]);
  }, 90_000);

  it('of the staff’s pages', async () => {
    const { organizer, handsel, browser } = stage;
    const { page, context } = await browser.person(DESK);
    await page.goto(await organizer.staffLink('organizer', handsel.url));
    await page.waitForURL('**/queue');
    const storageState = await context.storageState();
    await context.close();
    const all: string[] = [];
    for (const locale of LOCALES) {
      const { page: desk, context: own } = await browser.person({ ...DESK, locale, storageState });
      const found = (name: string) => look(desk, `${name} ${locale}`, all);
      const at = `${handsel.url}/c/${organizer.conventionId}`;
      await desk.goto(`${at}/queue`);
      await desk.locator('[id^=pairing-]').first().click();
      await desk.keyboard.press('x');
      await desk.getByRole('heading', { level: 2 }).first().waitFor();
      await found('queue');
      await desk.goto(`${at}/timetable`);
      await desk.locator('article').first().waitFor();
      await found('timetable');
      for (const view of ['runs', 'weights', 'exposure', 'contests', 'apart', 'chain']) {
        await desk.goto(`${at}/matching?view=${view}`);
        await desk.locator('main li, main button, main label').first().waitFor();
        await found(`matching ${view}`);
      }
      await desk.goto(`${at}/day`);
      await desk.getByRole('heading', { level: 2 }).waitFor();
      await found('the day');
      await desk.goto(`${at}/deals`);
      await desk.locator('main li button').first().click();
      await desk.getByRole('heading', { level: 3 }).last().waitFor();
      await found('deals');
      for (const view of ['figures', 'batches', 'import']) {
        await desk.goto(`${at}/deals?view=${view}`);
        await desk.locator('main input:not([type=file])').first().waitFor();
        await found(`deals ${view}`);
      }
      await desk.goto(`${at}/screens`);
      await desk
        .getByRole('listitem')
        .filter({ hasText: 'Hall 2' })
        .getByRole('button', { name: /^(Open|打开)/ })
        .click();
      await found('screens');
      await desk.goto(`${at}/desk`);
      await desk
        .getByRole('button', { name: /^(Preview: |预览：)/ })
        .first()
        .click();
      await desk.getByRole('img', { name: /^(Preview|预览)$/ }).waitFor();
      await found('control desk');
      await own.close();
    }
    expect(all).toEqual([]);
  }, 150_000);

  it('of the pages for everyone, and of the board', async () => {
    const { organizer, handsel, browser } = stage;
    const all: string[] = [];
    for (const locale of LOCALES) {
      const { page, context } = await browser.person({ ...PHONE, locale });
      await page.goto(handsel.url);
      await page.getByRole('textbox').waitFor();
      await look(page, `signing in ${locale}`, all);
      await context.close();
    }
    const { page: wall } = await browser.person(WALL);
    await wall.goto(`${handsel.url}/board`);
    await wall.getByLabel(/Code: |配对码：/).waitFor();
    await look(wall, 'pairing', all);
    await wall.goto(await organizer.staffLink('organizer', handsel.url));
    await wall.waitForURL('**/queue');
    for (const language of ['en', 'zh', 'both']) {
      await wall.goto(`${handsel.url}/c/${organizer.conventionId}/board?lang=${language}`);
      await wall.getByRole('heading', { level: 1 }).waitFor();
      await look(wall, `board ${language}`, all);
      await wall.goto(`${handsel.url}/c/${organizer.conventionId}/departures?lang=${language}`);
      await wall.getByRole('row').nth(1).waitFor();
      await look(wall, `departures ${language}`, all);
      const { meetings } = await organizer.api.call('departures.get', {
        params: { conventionId: organizer.conventionId },
      });
      await wall.goto(`${handsel.url}/c/${organizer.conventionId}/tables/${meetings[0]?.table.id}?lang=${language}`);
      await wall.getByRole('heading', { level: 2 }).waitFor();
      await look(wall, `table ${language}`, all);
    }
    expect(all).toEqual([]);
  }, 120_000);
}
