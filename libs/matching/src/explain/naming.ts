import type { Taxonomy } from '../taxonomy/taxonomy';
import type { ExplainLanguage } from './phrases';

/** Names what a reader knows by name: sectors by code. */
export interface Naming {
  sector: (code: string) => string;
}

const cache = new WeakMap<Taxonomy, Partial<Record<ExplainLanguage, Naming>>>();

/** The names of a taxonomy's sectors; looked up once, since thousands of matches are explained with the same one. */
export function namingOf(taxonomy: Taxonomy, language: ExplainLanguage): Naming {
  const known = cache.get(taxonomy) ?? {};
  cache.set(taxonomy, known);
  return (known[language] ??= readNames(taxonomy, language));
}

function readNames(taxonomy: Taxonomy, language: ExplainLanguage): Naming {
  const labels = new Map(taxonomy.nodes.map((node) => [node.code, node[language] || node.en || node.zh]));
  return { sector: (code) => labels.get(code) ?? code };
}
