import type { MovedForExposure, Profile, RankedMatch } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import type { Taxonomy } from '@handsel/matching';
import { explainMatch } from './explain-match';
import type { ListedMatch, PlainMatch } from './match.repository';

const MOVED: Record<MovedForExposure['direction'], Required<Bilingual>> = {
  raised: {
    en: 'Stands further up than by its score, so that the first places are shared out fairly among suppliers.',
    zh: '为使名单前列在供应商之间公平分配，位置较其评分靠前。',
  },
  lowered: {
    en: 'Stands further back than by its score, so that the first places are shared out fairly among suppliers.',
    zh: '为使名单前列在供应商之间公平分配，位置较其评分靠后。',
  },
};

/** A match on the list of `owner` as people read it. */
export function presentMatch(
  match: ListedMatch,
  owner: Pick<Profile, 'organizationId' | 'name'>,
  taxonomy: Taxonomy,
): RankedMatch & { score: number } {
  const { moved, other } = match;
  const supplier = match.supplierId === owner.organizationId ? owner : other;
  return {
    ...match,
    ...explainMatch(match, taxonomy, supplier.name),
    moved: moved && { ...moved, reason: MOVED[moved.direction] },
  };
}

/** A place in a list that nothing was scored for. */
export function presentPlain({ place: [sector], ...match }: PlainMatch, taxonomy: Taxonomy): RankedMatch {
  const node = taxonomy.nodes.find(({ code }) => code === sector);
  return { ...match, score: null, parts: [], moved: null, why: node ? inSector(node) : BY_NAME };
}

const inSector = ({ en, zh }: { en: string; zh: string }): Bilingual => ({
  en: `In the same sector: ${en}. Nothing is scored for you.`,
  zh: `属于同一行业：${zh}。未为贵方评分。`,
});
const BY_NAME: Bilingual = {
  en: 'Listed by name. Nothing is scored for you.',
  zh: '按名称排列。未为贵方评分。',
};
