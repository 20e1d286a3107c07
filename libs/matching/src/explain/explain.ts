import type { Match, PartName } from '../match';
import type { Taxonomy } from '../taxonomy/taxonomy';
import { PART_NAMES } from '../weights';
import { explainPart } from './explain-part';
import { namingOf } from './naming';
import { openingOf } from './opening';
import { PART_LABELS, SENTENCES, type ExplainLanguage } from './phrases';
import { shortName } from './short-name';

export interface ExplainOptions {
  taxonomy: Taxonomy;
  /** In the language of the explanation; the form of the company is left away. */
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
  const naming = namingOf(options.taxonomy, language);
  const strongestFirst = [...match.parts].sort((a, b) => b.points - a.points || (a.name < b.name ? -1 : 1));
  const parts = strongestFirst.map(({ name, points, evidence }) => ({
    name,
    label: PART_LABELS[language][name],
    points,
    text: explainPart(evidence, language, naming),
  }));
  const words = SENTENCES[language];
  if (parts.length === 0) return { sentence: words.none, parts };
  const reasons = strongestFirst
    .slice(0, REASONS_IN_SENTENCE)
    .sort((a, b) => PART_NAMES.indexOf(a.name) - PART_NAMES.indexOf(b.name));
  const supplier = options.supplierName ? shortName(options.supplierName) : words.supplier;
  const opening = openingOf(
    reasons.map(({ evidence }) => evidence),
    supplier,
    language,
    naming,
  );
  const clauses = reasons
    .filter(({ name }) => name !== opening?.told)
    .map(({ name }) => parts.find((part) => part.name === name)?.text ?? '');
  const whole = [...(opening ? [opening.clause] : []), ...clauses].join(words.join);
  return { sentence: `${whole.charAt(0).toUpperCase()}${whole.slice(1)}${words.end}`, parts };
}
