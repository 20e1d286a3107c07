import { WALL } from './open-browser';
import type { Stage } from './stage';

/** The board in the hall. */
export function boardScenes(stage: Stage): void {
  it('shows a signing on the board as it happens, in both languages', async () => {
    const { page: wall, context } = await stage.browser.person(WALL);
    await wall.goto(stage.handsel.link('screen'));
    await wall.getByRole('heading', { level: 1 }).waitFor();
    expect(wall.url()).toBe(`${stage.handsel.url}/board`);
    const english = await context.newPage();
    await english.goto(`${stage.handsel.url}/board?lang=en`);
    await english.getByRole('heading', { level: 1 }).waitFor();
    const [before] = /RMB [\d.,]+ bn/.exec((await english.locator('section').first().textContent()) ?? '') ?? [];
    await Promise.all([wall, english].map((page) => page.getByRole('img', { name: /Connected/ }).waitFor()));

    await stage.organizer.sign('browser-spec', { en: 'Smart chips in Hefei', zh: '合肥智能芯片' }, '12340000000.00');
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
    const totals = await stage.organizer.api.call('deals.totals', {
      params: { conventionId: stage.organizer.conventionId },
    });
    const billions = (Number(totals.amounts['CNY']) / 1e9).toFixed(2);
    expect(await english.locator('section').first().textContent()).toContain(`RMB ${billions} bn`);
    expect(`RMB ${billions} bn`).not.toBe(before);
  }, 120_000);

  it('pairs a screen by its code and shows the board there', async () => {
    const { page: screen } = await stage.browser.person(WALL);
    await screen.goto(`${stage.handsel.url}/board`);
    expect(await stage.pairScreen(screen, 'Hall 2')).toMatch(/^[0-9A-Z]{6}$/);
    await screen.getByText(/亿元/).first().waitFor();
    expect(screen.url()).toBe(`${stage.handsel.url}/board`);
  }, 60_000);
}
