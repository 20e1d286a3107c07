import { AsOrganizer } from './as-organizer';
import { describeInBrowser, openBrowser, type TestBrowser } from './open-browser';
import { startHandsel, type Handsel } from './start-handsel';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const WALL = { viewport: { width: 1920, height: 1080 } };

describeInBrowser('the three pages against a live installation', () => {
  let handsel: Handsel;
  let browser: TestBrowser;
  let organizer: AsOrganizer;

  beforeAll(async () => {
    handsel = await startHandsel();
    browser = await openBrowser();
    organizer = await AsOrganizer.signIn(handsel.url, handsel.links.organizer);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await handsel?.stop();
  }, 60_000);

  it('takes an exhibitor from a link to a request, the other side to accepting it, a matchmaker to approving it', async () => {
    const { page: matchmaker } = await browser.person();
    await matchmaker.goto(handsel.links.matchmaker);
    await matchmaker.waitForURL('**/queue');
    await matchmaker.locator('[id^=pairing-]').first().waitFor();

    const { page: exhibitor } = await browser.person(PHONE);
    await exhibitor.goto(handsel.links.exhibitor);
    await exhibitor.waitForURL('**/matches');
    expect(exhibitor.url()).not.toContain('#');
    const open = exhibitor
      .locator('article')
      .filter({ has: exhibitor.getByRole('button', { name: 'Ask for a meeting' }) });
    const card = open.first();
    const other = (await card.locator('h2').textContent()) ?? '';
    expect(await card.locator('p').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('because')]),
    );

    // The parts of the score add up to it.
    const score = Number((await card.getByRole('img', { name: /Score \d+ of 100/ }).textContent()) ?? NaN);
    await card.getByRole('button', { name: 'Why this score' }).click();
    const parts = await card.locator('li [role=img]').allTextContents();
    expect(parts.reduce((sum, part) => sum + Number(part), 0)).toBe(score);

    await card.getByRole('button', { name: 'Ask for a meeting' }).click();
    await exhibitor.getByText('Must meet').click();
    await exhibitor.getByLabel('Message').fill('Shall we talk? 期待与您见面');
    await exhibitor.getByRole('button', { name: 'Send request' }).click();
    await exhibitor.getByText(`Request sent to ${other}.`).waitFor();

    const link = await organizer.linkFor((await organizer.profileNamed(other)).organizationId, handsel.url);
    const { page: partner } = await browser.person({ ...PHONE, locale: 'zh-CN' });
    await partner.goto(link);
    await partner.getByRole('link', { name: '请求' }).click();
    const received = partner.locator('article').filter({ hasText: 'Shall we talk?' });
    await received.getByRole('button', { name: '接受' }).click();
    await received.getByText('已接受').waitFor();

    // Both hear of it without asking again.
    await exhibitor.getByText(`${other} has answered your request.`).waitFor();
    const row = matchmaker.locator('ul > li').filter({ hasText: other }).filter({ hasText: 'Must meet' });
    await row.first().waitFor();

    await row.first().locator('[id^=pairing-]').click();
    const id = await row.first().locator('[id^=pairing-]').getAttribute('id');
    await matchmaker.keyboard.press('a');
    await matchmaker.getByText('1 pairing approved.').waitFor();
    await matchmaker.locator(`#${id}`).waitFor({ state: 'detached' });
    await matchmaker.keyboard.press('u');
    await matchmaker.getByText('1 pairing taken back.').waitFor();
    await matchmaker.locator(`#${id}`).waitFor();
    await matchmaker.locator(`#${id}`).click();
    await matchmaker.keyboard.press('r');
    await matchmaker.getByLabel('Reason').fill('Not this year');
    await matchmaker.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    await matchmaker.getByText('1 pairing rejected.').waitFor();
  }, 120_000);

  it('shows a signing on the board as it happens, in both languages', async () => {
    const { page: wall, context } = await browser.person(WALL);
    await wall.goto(handsel.links.screen);
    await wall.getByRole('heading', { level: 1 }).waitFor();
    expect(wall.url()).toBe(`${handsel.url}/board`);
    const english = await context.newPage();
    await english.goto(`${handsel.url}/board?lang=en`);
    await english.getByRole('heading', { level: 1 }).waitFor();
    const [before] = /RMB [\d.,]+ bn/.exec((await english.locator('section').first().textContent()) ?? '') ?? [];
    await Promise.all([wall, english].map((page) => page.getByRole('img', { name: /Connected/ }).waitFor()));

    await organizer.sign('browser-spec', { en: 'Smart chips in Hefei', zh: '合肥智能芯片' }, '12340000000.00');
    await wall.locator('article').filter({ hasText: '合肥智能芯片' }).getByText('123.40 亿元').first().waitFor();
    await english
      .locator('article')
      .filter({ hasText: 'Smart chips in Hefei' })
      .getByText('RMB 12.34 bn')
      .first()
      .waitFor();
    expect(await english.locator('article').textContent()).not.toContain('合肥');

    // Then it leaves the stage, stands in the list and in the text for readers, and the total is the ledger's.
    await english.locator('article').waitFor({ state: 'detached', timeout: 20_000 });
    await english.getByRole('log').getByText('Smart chips in Hefei').waitFor({ state: 'attached' });
    const totals = await organizer.api.call('deals.totals', { params: { conventionId: organizer.conventionId } });
    const billions = (Number(totals.amounts['CNY']) / 1e9).toFixed(2);
    expect(await english.locator('section').first().textContent()).toContain(`RMB ${billions} bn`);
    expect(`RMB ${billions} bn`).not.toBe(before);
  }, 120_000);

  it('pairs a screen by its code and shows the board there', async () => {
    const { page: screen } = await browser.person(WALL);
    await screen.goto(`${handsel.url}/board`);
    const code = screen.getByLabel(/配对码：|Code: /);
    const shown = ((await code.textContent()) ?? '').replace(/\s/g, '');
    expect(shown).toMatch(/^[0-9A-Z]{6}$/);
    await organizer.api.call('screens.pair', {
      params: { conventionId: organizer.conventionId },
      body: { code: shown, name: 'Hall 2' },
    });
    await screen.getByText(/亿元/).first().waitFor();
    expect(screen.url()).toBe(`${handsel.url}/board`);
  }, 60_000);

  it('tells what to do about a used link', async () => {
    const { page } = await browser.person(PHONE);
    await page.goto(handsel.links.exhibitor);
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    expect(page.url()).toBe(`${handsel.url}/sign-in`);
  });

  it('remembers the language and the appearance', async () => {
    const { page } = await browser.person(PHONE);
    await page.goto(handsel.url);
    await page.getByRole('button', { name: /中文/ }).click();
    await page.getByRole('button', { name: '菜单' }).click();
    await page.getByText('深色').click();
    await page.reload();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  });

  it('has nothing to complain about', () => {
    expect(browser.complaints).toEqual([]);
  });
});
