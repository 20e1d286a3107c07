import { PHONE } from './open-browser';
import type { Stage } from './stage';

/** Before anybody is signed in. */
export function signInScenes(stage: Stage): void {
  it('tells what to do about a used link', async () => {
    const { page } = await stage.browser.person(PHONE);
    await page.goto(stage.handsel.link('exhibitor'));
    await page.getByRole('heading', { name: 'This link does not work any more' }).waitFor();
    expect(page.url()).toBe(`${stage.handsel.url}/sign-in`);
  });

  it('remembers the language and the appearance', async () => {
    const { page } = await stage.browser.person(PHONE);
    await page.goto(stage.handsel.url);
    await page.getByRole('button', { name: /中文/ }).click();
    await page.getByRole('button', { name: '菜单' }).click();
    await page.getByText('深色').click();
    await page.reload();
    await page.getByRole('heading', { name: '登录' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans');
    expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  });
}
