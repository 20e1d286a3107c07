import type { Match, PartName } from '../match';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { PART_NAMES } from '../weights';
import { explainPart, type Naming } from './explain-part';
import { PART_LABELS, SENTENCES, type ExplainLanguage } from './phrases';

export interface ExplainOptions {
  taxonomy: Taxonomy;
  /** Names of the two organizations in the language of the explanation. */
  buyerName?: string;
  supplierName?: string;
}

export interface Explanation {
  /** One sentence with the strongest reasons. */
  sentence: string;
  /** Every part of the score, strongest first; the points add up to the score. */
  parts: { name: PartName; label: string; points: number; text: string }[];
}

/** Reasons that the sentence names; the rest stand in the parts. */
const REASONS_IN_SENTENCE = 3;

/** Why this match: the evidence of a match as a sentence and a list, in English or Chinese. */
export function explain(match: Match, language: ExplainLanguage, options: ExplainOptions): Explanation {
  const labels = new Map(options.taxonomy.nodes.map((node) => [node.code, node[language] || node.en || node.zh]));
  const naming: Naming = { sector: (code) => labels.get(code) ?? code };
  const parts = [...match.parts]
    .sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1))
    .map(({ name, points, evidence }) => ({
      name,
      label: PART_LABELS[language][name],
      points,
      text: explainPart(evidence, language, naming),
    }));
  const words = SENTENCES[language];
  if (parts.length === 0) return { sentence: words.none, parts };
  const start = words.start
    .replace('{supplier}', () => options.supplierName ?? words.fallbackName[1])
    .replace('{buyer}', () => options.buyerName ?? words.fallbackName[0]);
  const reasons = parts
    .slice(0, REASONS_IN_SENTENCE)
    .sort((a, b) => PART_NAMES.indexOf(a.name) - PART_NAMES.indexOf(b.name))
    .map((part) => part.text);
  return { sentence: `${start}${reasons.join(words.join)}${words.end}`, parts };
}
