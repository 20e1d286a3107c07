import type { Page } from 'playwright-core';
import { PHONE } from './open-browser';
import type { Stage } from './stage';

const LIST = [
  '项目编号,项目名称,甲方,乙方,签约类型,金额,行业,省份',
  'SCENE-1,江淮晶圆扩产,合肥甲一有限公司,乙一科技有限公司,投资,1.5亿元,digital.integrated-circuits,安徽省',
  'SCENE-2,江淮整车出口,合肥甲二有限公司,乙二科技有限公司,口头,2000万,automotive.vehicles,安徽省',
].join('\n');

/** From a deal on paper to a figure that can be traced back to it. */
export function dealScenes(stage: Stage): void {
  const found = async (page: Page, project: string) => {
    await page.getByRole('searchbox', { name: 'Search' }).fill(project);
    await page.getByRole('button', { name: new RegExp(project) }).click();
  };

  it('are entered by one, checked by another, released, signed and counted', async () => {
    const project = `Harbour crane ${Date.now()}`;
    const clerk = await stage.organizerAt('deals');
    await clerk.getByRole('button', { name: 'Enter a deal' }).click();
    const form = clerk.getByRole('dialog');
    await form.getByLabel('Project in English').fill(project);
    for (const [side, name] of [
      ['Buyers', 'Crane Buyer Co., Ltd.'],
      ['Suppliers', 'Crane Maker GmbH'],
    ] as const)
      await form.getByRole('group', { name: side }).getByLabel('Name in English').fill(name);
    await form.getByLabel('Amount').fill('1234567.89');
    await form.getByLabel('Sector').selectOption({ index: 2 });
    await form.getByRole('button', { name: 'Enter a deal' }).click();
    await clerk.getByText('The deal is in the ledger.').waitFor();
    await clerk.getByText('No other deal looks like this one.').waitFor();

    const checker = await stage.organizerAt('deals');
    await found(checker, project);
    const deal = checker.getByRole('complementary', { name: 'Deal' });
    await deal.getByText('CNY 1,234,567.89').first().waitFor();
    await deal.getByRole('button', { name: 'Verify' }).click();
    await deal.getByRole('button', { name: 'Release' }).click();
    await checker.getByRole('button', { name: 'Release now' }).click();
    await deal.getByRole('button', { name: 'Sign' }).click();
    await checker.getByRole('dialog').getByRole('button', { name: 'Sign' }).click();
    await checker.getByText('Signed. Every board shows it.').waitFor();

    // The clerk has done nothing: the page follows the log.
    await clerk.getByRole('complementary', { name: 'Deal' }).getByText('What became of it').waitFor();
    await clerk.getByRole('link', { name: 'Figures' }).click();
    await clerk.getByRole('button', { name: 'All signed projects' }).click();
    await clerk.getByRole('dialog').getByText(new RegExp(project)).waitFor();
  }, 90_000);

  it('shows what is likely the same deal before it is verified', async () => {
    const { api, conventionId } = stage.organizer;
    const params = { conventionId };
    const { sectors } = await api.call('conventions.get', { params });
    const stamp = Date.now();
    for (const [key, buyer] of [
      ['one', 'Alike Motors Co., Ltd.'],
      ['two', 'ALIKE MOTORS'],
    ] as const)
      await api.call('deals.enter', {
        params,
        body: {
          key: `alike-${key}-${stamp}`,
          project: { en: `Gearbox ${key} ${stamp}` },
          type: 'contract',
          amount: '777.00',
          currency: 'CNY',
          sector: sectors[0]?.code ?? '',
          origin: { country: 'DE' },
          parties: [
            { side: 'buyer', name: { en: buyer } },
            { side: 'supplier', name: { en: `Alike Gears ${key === 'one' ? 'Ltd' : 'Limited'}` } },
          ],
        },
      });
    const page = await stage.organizerAt('deals', PHONE);
    await found(page, `Gearbox two ${stamp}`);
    await page.getByText('1 likely duplicate').waitFor();
    await page.getByText('The same parties: Alike Motors Co., Ltd. – Alike Gears Ltd.').waitFor();
    await page.getByText('The same amount: CNY 777.00.').waitFor();
  }, 60_000);

  it('imports a list only once nothing is wrong with it, and into a batch', async () => {
    const page = await stage.organizerAt('deals?view=import');
    const choose = (text: string) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByLabel(/Put them into a new batch/).fill('Scene of the afternoon');
    await choose(LIST);
    await page.getByText('"口头" is no type of deal.').waitFor();
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Remove the file' }).click();
    await choose(LIST.replace('口头', '合同'));
    await page.getByRole('button', { name: 'Import 2 deals' }).click();
    await page.getByText('2 deals entered, 0 corrected.').waitFor();
    await page.getByRole('link', { name: 'Batches' }).click();
    const batch = page.getByRole('listitem').filter({ hasText: 'Scene of the afternoon' }).first();
    await batch.getByRole('button', { name: 'Show its deals' }).click();
    await batch.getByRole('button', { name: 'Move 江淮整车出口 up' }).click();
    await batch.getByText('1. 江淮整车出口').waitFor();
  }, 60_000);

  it('goes from row to row with the arrow keys', async () => {
    const page = await stage.organizerAt('deals');
    const rows = page.getByRole('list', { name: 'Deals' }).getByRole('button');
    await rows.nth(1).waitFor();
    await rows.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('li:nth-child(2) button:focus').waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Deal' }).getByText('Lines of the ledger').waitFor();
  }, 60_000);
}
