import { DESK, PHONE } from './open-browser';
import type { Stage } from './stage';

/** Words of another script that belong where they stand: names of products, units, the switch to English. */
const FOREIGN = /\b(?!EN\b|CNY\b|USD\b|RMB\b|AI\b|XR\b|LED\b|Handsel\b|[A-Z]\d*\b)[A-Za-z]{2,}/;

/** A convention whose people read Chinese. */
export function chineseScenes(stage: Stage): void {
  it('asks, rejects with a reason and takes back without a word of English', async () => {
    const { organizer, handsel, browser } = stage;
    const params = { conventionId: organizer.conventionId };
    const { items } = await organizer.api.call('profiles.list', { params, query: { limit: 40 } });
    const own = items.at(-1);
    const zh = { locale: 'zh-CN' };
    const { page } = await browser.person({ ...PHONE, ...zh });
    await page.goto(await organizer.linkFor(own?.organizationId ?? '', handsel.url));
    await page.waitForURL('**/matches');
    const card = page.locator('article').filter({ has: page.getByRole('button', { name: '申请会面' }) });
    await card.first().waitFor();
    const why = (await card.first().locator('p').last().textContent()) ?? '';
    expect(why).toMatch(/\p{Script=Han}/u);
    expect(why).not.toMatch(FOREIGN);
    await card.first().getByRole('button', { name: '申请会面' }).click();
    await page.getByRole('dialog').getByText('必须会面').click();
    await page.getByRole('button', { name: '发送请求' }).click();
    await page.getByText(/^已向.+发送请求。$/).waitFor();
    await page.getByRole('link', { name: '请求' }).click();
    await page.getByText('发出的').click();
    await page.getByText('待答复').first().waitFor();

    const { page: matchmaker } = await browser.person({ ...DESK, ...zh });
    await matchmaker.goto(await organizer.staffLink('matchmaker', handsel.url));
    await matchmaker.waitForURL('**/queue');
    await matchmaker.locator('[id^=pairing-]').first().click();
    const id = await matchmaker.locator('[id^=pairing-]').first().getAttribute('id');
    await matchmaker.keyboard.press('r');
    await matchmaker.getByLabel('理由').fill('今年名额已满');
    await matchmaker.getByRole('dialog').getByRole('button', { name: '拒绝' }).click();
    await matchmaker.getByText('已拒绝 1 个配对。').waitFor();
    await matchmaker.locator(`#${id}`).waitFor({ state: 'detached' });
    await matchmaker.getByRole('button', { name: '撤销' }).first().click();
    await matchmaker.getByText('已收回 1 个配对。').waitFor();
    await matchmaker.locator(`#${id}`).waitFor();
  }, 60_000);
}
