import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { DESK, PHONE, WALL } from './open-browser';
import { Stage } from './stage';

const FOLDER = join(__dirname, '..', '..', 'docs', 'screenshots');

interface Look {
  name: string;
  path: string;
  as: 'exhibitor' | 'organizer';
  device: BrowserContextOptions;
  /** Both languages where nothing is said. */
  languages?: readonly ('en' | 'zh')[];
  /** What is done before the picture is taken. */
  first?: (page: Page) => Promise<void>;
}

const click = (name: RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const phone = (name: string, path: string, first?: Look['first']): Look => ({
  name,
  path,
  as: 'exhibitor',
  device: PHONE,
  ...(first && { first }),
});
const desk = (name: string, path: string, first?: Look['first']): Look => ({
  name,
  path,
  as: 'organizer',
  device: DESK,
  ...(first && { first }),
});

const wall = (
  name: string,
  words: 'en' | 'zh' | 'both',
  viewport: { width: number; height: number },
  page = 'board',
): Look => ({
  ...desk(name, `/${page}?lang=${words}`),
  device: { viewport },
  languages: [words === 'en' ? 'en' : 'zh'],
});

const LOOKS: Look[] = [
  phone('matches', '/matches'),
  phone('why-this-score', '/matches', click(/Why this score|评分依据/)),
  phone('list-settings', '/matches', click(/List settings|列表设置/)),
  phone('requests', '/matches?tab=requests'),
  phone('meetings', '/matches?tab=meetings'),
  desk('queue', '/queue', (page) => page.locator('[id^=pairing-]').first().click()),
  desk('matching-weights', '/matching?view=weights'),
  desk('matching-exposure', '/matching?view=exposure'),
  desk('matching-apart', '/matching?view=apart'),
  desk('matching-chain', '/matching?view=chain'),
  desk('timetable', '/timetable', click(/Compare|比较/)),
  desk('the-day', '/day', async (page) => {
    await page.getByLabel(/What has happened|发生了什么/).selectOption('cancelled-hour');
    await click(/Show who is touched|查看影响/)(page);
  }),
  desk('deals', '/deals', (page) => page.locator('ul button').first().click()),
  desk('deal-figures', '/deals?view=figures'),
  desk('control-desk', '/desk', click(/^(Preview: |预览：)/)),
  desk('screens', '/screens', click(/^(Open |打开)/)),
  wall('board', 'en', WALL.viewport),
  wall('board', 'zh', WALL.viewport),
  wall('board-wide', 'en', { width: 2944, height: 1024 }),
  wall('departures', 'en', WALL.viewport, 'departures'),
  wall('departures', 'zh', WALL.viewport, 'departures'),
  wall('board-portrait', 'zh', { width: 1080, height: 1920 }),
  wall('board-ribbon', 'both', { width: 4352, height: 96 }),
];

/** What waits at the control desk. */
const CEREMONY = [
  ['Battery recycling base', '动力电池回收基地'],
  ['Remote diagnosis centre', '远程诊断中心'],
  ['Chip packaging line', '芯片封装产线'],
] as const;

/** English in the light, Chinese in the dark: every page in both languages and both appearances with two pictures. */
const LANGUAGES = {
  en: { locale: 'en-GB', colorScheme: 'light' },
  zh: { locale: 'zh-CN', colorScheme: 'dark' },
} as const;

describe('pictures of the pages', () => {
  const stage = new Stage();
  const states: Partial<Record<Look['as'], NonNullable<BrowserContextOptions['storageState']>>> = {};
  beforeAll(async () => {
    await stage.open();
    // So that agendas, the day and the hall have something to show.
    await stage.organizer.publishTimetable();
    for (const [en, zh] of CEREMONY) await stage.organizer.release(en, { en, zh }, '860000000.00');
    const { organizer, handsel, browser } = stage;
    const params = { conventionId: organizer.conventionId };
    const { items } = await organizer.api.call('meetings.list', { params, query: { limit: 1 } });
    const links = {
      exhibitor: await organizer.linkFor(items[0]?.buyer.organizationId ?? '', handsel.url),
      organizer: await organizer.staffLink('organizer', handsel.url),
    };
    for (const as of ['exhibitor', 'organizer'] as const) {
      const { page, context } = await browser.person();
      await page.goto(links[as]);
      await page.waitForURL(/\/c\//);
      states[as] = await context.storageState();
      await context.close();
    }
  }, 300_000);
  afterAll(() => stage.close(), 60_000);

  it.each(LOOKS)('$name $path', async ({ name, path, as, device, languages = ['en', 'zh'], first }) => {
    const { organizer, handsel, browser } = stage;
    const storageState = states[as];
    for (const language of languages) {
      const { page, context } = await browser.person({
        ...device,
        ...LANGUAGES[language],
        ...(storageState && { storageState }),
      });
      await page.goto(`${handsel.url}/c/${organizer.conventionId}${path}`);
      await page.locator('h1, h2').first().waitFor();
      await settle(page);
      await first?.(page);
      await settle(page);
      await page.screenshot({ path: join(FOLDER, `${name}-${language}.png`) });
      await context.close();
    }
  });

  it('show pages that have nothing to complain about', () => {
    expect(stage.browser.complaints).toEqual([]);
  });
});

/** Everything is loaded, and what moves has come to rest. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(900);
  await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => null)))');
}
