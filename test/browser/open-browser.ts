import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const DESK = { viewport: { width: 1440, height: 900 } };
export const WALL = { viewport: { width: 1920, height: 1080 } };

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The installed Chromium: CHROMIUM_PATH, else the first of the usual names in the PATH. */
function findChromium(): string | undefined {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return existsSync(given) ? given : undefined;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** `describe`, or where no browser is installed one clear line and a skipped suite. */
export function describeInBrowser(title: string, suite: () => void): void {
  if (findChromium()) {
    describe(title, suite);
    return;
  }
  process.stderr.write(`Skipped, since no Chromium was found (apt-get install chromium, or CHROMIUM_PATH): ${title}\n`);
  describe.skip(title, suite);
}

export interface TestBrowser {
  /** A person of their own: nothing shared with the others. */
  person(options?: BrowserContextOptions): Promise<{ page: Page; context: BrowserContext }>;
  /** What pages complained about, all together. */
  complaints: string[];
  close(): Promise<void>;
}

/**
 * What the browser itself reports where a spec means it to happen: a session is looked for before anybody is signed in,
 * and a network that is cut.
 */
const EXPECTED =
  /Failed to load resource: (the server responded with a status of 401|net::ERR_(CONNECTION|EMPTY))|WebSocket connection to .* failed/;

/** @param flags more for Chromium, for instance where the network leads */
export async function openBrowser(flags: string[] = []): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium was found');
  const browser = await chromium.launch({
    executablePath,
    args: [...FLAGS, ...flags],
  });
  const complaints: string[] = [];
  return {
    complaints,
    async person(options = {}) {
      const context = await browser.newContext({ locale: 'en-GB', ...options });
      context.setDefaultTimeout(15_000);
      context.on('console', (message) => {
        if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      return { page: await context.newPage(), context };
    },
    close: () => browser.close(),
  };
}
