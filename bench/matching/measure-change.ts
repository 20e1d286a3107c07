import { buildIndex, sampleTaxonomy } from '@handsel/matching';
import { makeMarket } from './market';
import { median } from './measured';

/** Processor milliseconds of one changed profile among 1,500 buyers and 2,500 suppliers, with its own lists made anew: prints the median and the most of 60. */
const CHANGES = 60;
const { profiles, dealings } = makeMarket(1500, 2500, 1);
const changed = makeMarket(1500, 2500, 2).profiles;
const index = buildIndex(profiles, sampleTaxonomy, { dealings });
const times = Array.from({ length: CHANGES }, (_, at) => {
  const profile = changed[Math.floor((at * changed.length) / CHANGES)];
  const before = process.cpuUsage();
  if (profile) index.rescore(profile, 50);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
});
process.stdout.write(`${JSON.stringify({ median: median(times), most: Math.max(...times), first: times[0] })}\n`);
