import type { Page } from 'playwright-core';
import { PHONE, WALL } from './open-browser';
import type { Stage } from './stage';

/** The control desk of a ceremony, and the screens that it reaches. */
export function deskScenes(stage: Stage): void {
  const stamp = Date.now();
  const projects = { undone: `Undone harbour ${stamp}`, live: `Live harbour ${stamp}` };
  let screen: Page;
  let desk: Page;

  const go = (page: Page, project: string) => page.getByRole('button', { name: `Go live: ${project}` });

  beforeAll(async () => {
    for (const project of Object.values(projects)) await stage.organizer.release(project, { en: project }, '5000.00');
    ({ page: screen } = await stage.browser.person({ ...WALL, locale: 'en-GB' }));
    await screen.goto(`${stage.handsel.url}/board?lang=en`);
    await stage.pairScreen(screen, 'Desk screen');
    await screen.getByRole('img', { name: 'Connected', exact: true }).waitFor();
  }, 60_000);

  it('lets a deal go live after the delay, unless it is undone before', async () => {
    desk = await stage.organizerAt('desk');
    const delay = desk.getByLabel('Delay in seconds');
    await delay.fill('4');
    await delay.blur();
    await desk.getByText(/on every board after 4 seconds/).waitFor();
    await desk.getByRole('button', { name: `Preview: ${projects.live}` }).click();
    await desk.getByRole('img', { name: 'Preview' }).getByText(projects.live).waitFor();

    const cues = desk.getByRole('region', { name: 'On the way to the stage' }).getByRole('listitem');
    await go(desk, projects.undone).click();
    await cues.filter({ hasText: projects.undone }).getByRole('button', { name: 'Undo' }).click();
    await cues.filter({ hasText: projects.undone }).getByText('Taken back').waitFor();
    await go(desk, projects.live).click();
    await cues.filter({ hasText: projects.live }).getByText('On stage').waitFor();
    await screen.locator('article').filter({ hasText: projects.live }).first().waitFor();
    // It had its delay long ago.
    expect(await screen.getByText(projects.undone).count()).toBe(0);
    expect(await go(desk, projects.undone).isEnabled()).toBe(true);
  }, 60_000);

  it('holds the stage, and goes on where it was', async () => {
    await go(desk, projects.live).waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: 'Hold' }).click();
    await desk.getByText('The stage is held').waitFor();
    await desk.getByRole('button', { name: 'Rehearse' }).click();
    await desk.getByText('Waits', { exact: true }).first().waitFor();
    await desk.getByRole('button', { name: 'Go on' }).click();
    await screen.locator('article').filter({ hasText: projects.undone }).waitFor();
    await screen.getByText('Rehearsal', { exact: true }).waitFor();
    const { status } = await stage.organizer.api
      .call('deals.list', {
        params: { conventionId: stage.organizer.conventionId },
        query: { search: projects.undone },
      })
      .then(({ items }) => items[0]!);
    expect(status).toBe('released');
  }, 60_000);

  it('puts a message over every screen, and takes it off again', async () => {
    await desk.getByLabel('In English').fill('Please leave by the north gate');
    await desk.getByText('Emergency', { exact: true }).click();
    await desk.getByRole('button', { name: 'Show on all screens' }).click();
    await screen.getByRole('alert').getByText('Please leave by the north gate').waitFor();
    await desk.getByRole('button', { name: 'Take off' }).click();
    await screen.getByRole('alert').waitFor({ state: 'detached' });
  }, 60_000);

  it('shows how a screen is, and lets it show something else for a while', async () => {
    const page = await stage.organizerAt('screens', PHONE);
    const row = page.getByRole('listitem').filter({ hasText: 'Desk screen' });
    await row.getByText('Live', { exact: true }).waitFor();
    await row.getByText('1920 × 1080').waitFor();
    await row.getByRole('checkbox', { name: 'Choose Desk screen' }).check();
    const bar = page.getByRole('region', { name: 'Takeover' });
    await bar.getByLabel('Shows').selectOption('departures');
    await bar.getByRole('button', { name: 'Take over' }).click();
    await row.getByText(/Departure board · taken over until \d\d:\d\d/).waitFor();
    await screen.getByRole('table').first().waitFor();

    await row.getByRole('button', { name: 'Open Desk screen' }).click();
    await row
      .getByRole('img', { name: 'Desk screen as it looks now' })
      .getByRole('table', { includeHidden: true })
      .first()
      .waitFor();
    await row.getByLabel('Name').fill('Desk screen, left');
    await row.getByRole('button', { name: 'Rename' }).click();
    await page.getByText('Desk screen, left', { exact: true }).waitFor();
    await row.getByRole('checkbox').check();
    await bar.getByRole('button', { name: 'Give back' }).click();
    await screen.getByRole('table').first().waitFor({ state: 'detached' });
  }, 60_000);
}
