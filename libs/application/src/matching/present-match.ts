import type { MatchPart, MovedForExposure, RankedMatch } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import { explain, type Taxonomy } from '@handsel/matching';
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

/** A match as people read it: each part with its reason in both languages, the weightiest first. */
export function presentMatch(match: ListedMatch, taxonomy: Taxonomy): RankedMatch & { score: number } {
  const { moved } = match;
  return {
    ...match,
    parts: presentParts(match, taxonomy),
    moved: moved && { ...moved, reason: MOVED[moved.direction] },
  };
}

function presentParts(match: ListedMatch, taxonomy: Taxonomy) {
  const english = explain(match, 'en', { taxonomy }).parts;
  const chinese = new Map(explain(match, 'zh', { taxonomy }).parts.map((part) => [part.name, part.text]));
  const evidence = new Map(match.parts.map((part) => [part.name, part.evidence]));
  return english.map(({ name, points, text }): MatchPart => ({
    name,
    points,
    evidence: { ...evidence.get(name) },
    reason: { en: text, zh: chinese.get(name) ?? text },
  }));
}

/** A place in a list that nothing was scored for. */
export function presentPlain({ sector, ...match }: PlainMatch, taxonomy: Taxonomy): RankedMatch {
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
