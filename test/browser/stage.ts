import type { BrowserContextOptions, Page } from 'playwright-core';
import { startStack, type Role, type Stack } from '../support/stack';
import { AsOrganizer } from './as-organizer';
import { DESK, openBrowser, type TestBrowser } from './open-browser';

/** An installation with the sample convention, a browser, and an organizer at the side; opened before the scenes. */
export class Stage {
  private opened: { stack: Stack; browser: TestBrowser; organizer: AsOrganizer } | undefined;

  async open(): Promise<void> {
    const stack = await startStack({ environment: { DATABASE_URL: '', REDIS_URL: '' } });
    const browser = await openBrowser();
    const organizer = await AsOrganizer.signIn(stack.url, linkOf(stack, 'organizer'));
    this.opened = { stack, browser, organizer };
  }

  async close(): Promise<void> {
    await this.opened?.browser.close();
    await this.opened?.stack.stop();
    await this.opened?.stack.remove();
  }

  get browser(): TestBrowser {
    return this.now.browser;
  }

  get organizer(): AsOrganizer {
    return this.now.organizer;
  }

  /** Where the installation is, and the one-time links that it printed. */
  get handsel(): { url: string; link(role: Role): string } {
    const { stack } = this.now;
    return { url: stack.url, link: (role) => linkOf(stack, role) };
  }

  /** A page of somebody new of the organizer's people, signed in, at a path of the convention. */
  async organizerAt(path: string, device: BrowserContextOptions = DESK): Promise<Page> {
    const { organizer, handsel } = this;
    const { page } = await this.browser.person(device);
    await page.goto(await organizer.staffLink('organizer', handsel.url));
    await page.waitForURL('**/queue');
    await page.goto(`${handsel.url}/c/${organizer.conventionId}/${path}`);
    return page;
  }

  /** Pairs the screen that shows a code; returns the code. */
  async pairScreen(screen: Page, name: string): Promise<string> {
    const { api, conventionId } = this.organizer;
    const shown = await screen.getByLabel(/配对码：|Code: /).textContent();
    const code = (shown ?? '').replace(/\s/g, '');
    await api.call('screens.pair', { params: { conventionId }, body: { code, name } });
    return code;
  }

  private get now() {
    if (!this.opened) throw new Error('the stage is not open yet');
    return this.opened;
  }
}

function linkOf(stack: Stack, role: Role): string {
  const link = stack.links[role];
  if (!link) throw new Error(`the start printed no link for the ${role}`);
  return link;
}
