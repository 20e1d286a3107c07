import { PHONE } from './open-browser';
import type { Stage } from './stage';

/** Asking, answering, approving, rejecting and taking back, by the people of three pages. */
export function requestScenes(stage: Stage): void {
  it('takes an exhibitor from a link to a request, the other side to accepting it, a matchmaker to approving it', async () => {
    const { page: matchmaker } = await stage.browser.person();
    await matchmaker.goto(stage.handsel.link('matchmaker'));
    await matchmaker.waitForURL('**/queue');
    await matchmaker.locator('[id^=pairing-]').first().waitFor();

    const { page: exhibitor } = await stage.browser.person(PHONE);
    await exhibitor.goto(stage.handsel.link('exhibitor'));
    await exhibitor.waitForURL('**/matches');
    expect(exhibitor.url()).not.toContain('#');
    const open = exhibitor
      .locator('article')
      .filter({ has: exhibitor.getByRole('button', { name: 'Ask for a meeting' }) });
    const card = open.first();
    const other = (await card.locator('h2').textContent()) ?? '';
    expect(await card.locator('p').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^The buyer looks for .+, which .+ offers/)]),
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

    const link = await stage.organizer.linkFor(
      (await stage.organizer.profileNamed(other)).organizationId,
      stage.handsel.url,
    );
    const { page: partner } = await stage.browser.person({ ...PHONE, locale: 'zh-CN' });
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
}
