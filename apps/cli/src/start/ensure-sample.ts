import type { Installation } from '../installation/installation';
import { negotiate } from '../story/acts/negotiate';
import { openConvention } from '../story/acts/open-convention';
import { readMatches } from '../story/acts/read-matches';
import { runMatching } from '../story/acts/run-matching';
import { prepareDeals, signDeals, type CeremonyPlan } from '../story/acts/sign-deals';
import { representatives, signEveryoneIn } from '../story/acts/sign-everyone-in';
import { makeCast } from '../story/cast/make-cast';
import { sampleConvention } from '../story/cast/sample-convention';
import { signIn } from '../story/stage';
import type { Progress } from '../terminal/progress';

const SEED = 2018;
const SIZE = { organizations: 160, attendees: 260 };
const SLUG = 'sample';
const SIGNED: CeremonyPlan = {
  projects: 12,
  total: '8600000000.00',
  highTech: { projects: 3, total: '2100000000.00' },
};

/**
 * Makes the sample convention where there is no convention yet: matched, with requests asked and answered, pairings
 * that wait for the matchmaker, and some deals signed, so that every page has something to show.
 *
 * @returns the convention to show: the sample, or the latest one
 */
export async function ensureSample(installation: Installation, progress: Progress): Promise<string | null> {
  const { url } = installation;
  const administrator = await signIn(url, await installation.administratorToken());
  const { items } = await administrator.api.call('conventions.list');
  const existing = items.find(({ slug }) => slug === SLUG) ?? items[0];
  if (existing) return existing.id;

  progress.line('The database is empty: a sample convention is created. Its people and organizations are invented.');
  const stage = await openConvention({
    url,
    administratorToken: await installation.administratorToken(),
    convention: sampleConvention(SLUG, 30),
    rows: makeCast(SEED, SIZE),
    seed: SEED,
    progress,
  });
  await runMatching(stage);
  const speakers = representatives(await signEveryoneIn(stage));
  await negotiate(stage, speakers, await readMatches(stage, speakers), 300, 0.4);
  const approved = await stage.matchmaker.api.call('pairings.list', {
    params: { conventionId: stage.convention.id },
    query: { status: 'approved', limit: SIGNED.projects },
  });
  const partners = approved.items.map(({ buyer, supplier }) => ({ buyer, supplier, meetingId: null }));
  await signDeals(stage, await prepareDeals(stage, partners, SIGNED), () => {});
  return stage.convention.id;
}
