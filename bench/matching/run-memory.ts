import { rankEveryone, WarmIndex, type MatchRow } from '@handsel/application';
import type { Profile, Sector } from '@handsel/contracts';
import { seededRandom } from '@handsel/kernel';
import { DEFAULT_WEIGHTS, sampleTaxonomy } from '@handsel/matching';

/** As the ranking thread sends them; then they are the database's. */
const ROWS_A_PORTION = 500;
const [profileCount = 4_000] = process.argv.slice(2).map(Number);

const random = seededRandom(3);
const words = sampleTaxonomy.nodes.flatMap(({ keywords }) => keywords?.en ?? []).filter((word) => word.length > 3);
const profiles = Array.from({ length: profileCount }, (_, n): Profile => {
  const items = Array.from({ length: 1 + random.integer(2) }, (_item, at) => ({
    id: `i${n}-${at}`,
    text: { en: Array.from({ length: 12 }, () => random.pick(words)).join(', ') },
    sectors: [],
    keywords: [],
    valueRange: null,
  }));
  const buys = n % 8 < 3;
  const id = `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const described = { organizationId: id, key: `org${n}`, name: { en: `Organization ${n}` }, country: 'CN' };
  const plain = { size: null, website: null, sectors: [], sectorEvidence: [], languages: ['en'], version: 1 };
  return buys
    ? { ...described, ...plain, side: 'buyer', offers: [], needs: items }
    : { ...described, ...plain, side: 'supplier', offers: items, needs: [] };
});
const sectors = sampleTaxonomy.nodes.map(({ code, parent = null, en, zh, highTech, keywords }): Sector => ({
  code,
  parent,
  name: { en, zh },
  highTech: highTech ?? false,
  keywords: [...(keywords?.en ?? [])],
}));
const settings = {
  weights: DEFAULT_WEIGHTS,
  complements: null,
  apart: [],
  unscored: [],
  unlisted: [],
  dealingImports: 0,
};
const input = { conventionId: 'one', profiles, sectors, settings, dealings: { state: '', list: [] }, top: 30 };

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
const atStart = process.memoryUsage().rss;
let [peak, sent] = [atStart, 0];
let portion: MatchRow[] = [];
for (const { rows } of rankEveryone(input, new WarmIndex())) {
  portion.push(...rows);
  if (portion.length < ROWS_A_PORTION) continue;
  sent += JSON.stringify(portion).length;
  portion = [];
  peak = Math.max(peak, process.memoryUsage().rss);
}
const { user, system } = process.cpuUsage();
process.stdout.write(
  `${profiles.length} profiles: ${megabytes(sent)} MB of rows handed out; resident ${megabytes(atStart)} MB with the profiles, ` +
    `${megabytes(peak)} MB at most; ${((user + system) / 1e6).toFixed(1)} s of CPU\n`,
);
