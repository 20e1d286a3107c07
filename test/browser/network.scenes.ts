import { setTimeout as sleep } from 'node:timers/promises';
import { startNetworkRelay, type NetworkRelay } from '../support/network-relay';
import { openBrowser, PHONE, WALL, type TestBrowser } from './open-browser';
import type { Stage } from './stage';

const LOST = /Connection lost/;

// Runs in the page: tells the spec what enters the stage, however shortly it stays.
const REPORT_STAGED = `new MutationObserver((changes) => {
  for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
    if (node instanceof HTMLElement && (node.matches('article') || node.querySelector('article')))
      window.staged(node.textContent);
}).observe(document.body, { childList: true, subtree: true })`;

// Runs in the page: whether the browser keeps the page and the script that it starts with.
const KEPT = `caches.open('handsel-screen').then((cache) => cache.keys()).then((keys) =>
  ['/board', '.js'].every((end) => keys.some(({ url }) => url.endsWith(end))))`;

/** What people see while the network is gone, and when it is back. */
export function networkScenes(stage: Stage): void {
  let relay: NetworkRelay;
  let browser: TestBrowser;
  beforeAll(async () => {
    relay = await startNetworkRelay(stage.handsel.url);
    // The pages keep their address; only the way there leads through the relay.
    const { host } = new URL(stage.handsel.url);
    browser = await openBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1:${relay.port}`]);
  });
  afterAll(async () => {
    await browser?.close();
    await relay?.close();
  });

  it('keeps an exhibitor on the page, says so quietly, and catches up by itself', async () => {
    const { organizer } = stage;
    const params = { conventionId: organizer.conventionId };
    const [pairing] = (await organizer.api.call('pairings.list', { params, query: { status: 'approved', limit: 1 } }))
      .items;
    if (!pairing) throw new Error('the sample has no approved pairing');
    const { page } = await browser.person(PHONE);
    await page.goto(await organizer.linkFor(pairing.buyer.organizationId, stage.handsel.url));
    await page.waitForURL('**/matches');
    await page.getByRole('link', { name: 'Requests' }).click();
    await page.locator('article').first().waitFor();
    const before = await page.locator('article').count();

    await relay.cut();
    await page.getByText(LOST).waitFor();
    expect(await page.locator('article').count()).toBe(before);

    const other = await organizer.askFrom(pairing.buyer.organizationId, stage.handsel.url);
    await relay.restore();
    await page.getByText('Connected again').waitFor();
    await page.locator('article').filter({ hasText: other }).waitFor();
    await page.getByText(LOST).waitFor({ state: 'detached' });
  }, 60_000);

  it('keeps the last good frame on the board and plays no fanfare for what it has missed', async () => {
    const { organizer } = stage;
    const { page: wall } = await browser.person(WALL);
    await wall.goto(`${stage.handsel.url}/board?lang=en`);
    await stage.pairScreen(wall, 'Behind the relay');
    await wall.getByRole('img', { name: 'Connected', exact: true }).waitFor();
    const total = wall.locator('section').first();
    const frame = await total.textContent();
    const staged: string[] = [];
    await wall.exposeFunction('staged', (text: string) => staged.push(text));
    await wall.evaluate(REPORT_STAGED);

    await relay.cut();
    await wall.getByRole('img', { name: 'Not connected' }).waitFor();
    expect(await total.textContent()).toBe(frame);

    await organizer.sign('missed-by-the-board', { en: 'Signed in the dark', zh: '断线时签约' }, '1230000000.00');
    // What is younger than ten seconds would still be news.
    await sleep(11_000);
    await relay.restore();
    await wall.getByRole('img', { name: 'Connected', exact: true }).waitFor();
    await wall.getByText('Signed in the dark').first().waitFor({ state: 'attached' });
    expect(await total.textContent()).not.toBe(frame);

    // What is signed from now on is staged again.
    await organizer.sign('after-the-cut', { en: 'Signed in the light', zh: '恢复后签约' }, '1110000000.00');
    await wall.locator('article').filter({ hasText: 'Signed in the light' }).waitFor();
    expect(staged.join('\n')).not.toContain('Signed in the dark');
    expect(browser.complaints).toEqual([]);
  }, 60_000);

  it('draws the last frame again when a screen is loaded anew without a network', async () => {
    const { page: wall } = await browser.person(WALL);
    await wall.goto(`${stage.handsel.url}/board?lang=en`);
    await stage.pairScreen(wall, 'Switched off and on');
    await wall.getByRole('img', { name: 'Connected', exact: true }).waitFor();
    const total = await wall.locator('section').first().textContent();
    await wall.waitForFunction(KEPT);

    await relay.cut();
    await wall.reload();
    await wall.locator('section').first().waitFor();
    expect(await wall.locator('section').first().textContent()).toBe(total);
    await wall.getByRole('img', { name: 'Not connected' }).waitFor();
    await relay.restore();
    await wall.getByRole('img', { name: 'Connected', exact: true }).waitFor({ timeout: 30_000 });
    expect(browser.complaints).toEqual([]);
  }, 90_000);
}
