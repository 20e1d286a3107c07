import { buildIndex, sampleTaxonomy } from '@handsel/matching';
import type { Contender } from './contender';

/** The engine as the platform uses it: index, then one list after the other with parts and evidence. */
export const engine: Contender = {
  name: 'engine',
  about: 'all parts with evidence, one list after the other',
  prepare: async ({ profiles, dealings }, top) => {
    const index = buildIndex(profiles, sampleTaxonomy, { dealings });
    return {
      *lists() {
        for (const _list of index.lists(top)) yield;
      },
    };
  },
};

export const engineHeld: Contender = {
  name: 'engine, all held',
  about: 'the same through rankAll, which keeps every match in memory',
  prepare: async ({ profiles, dealings }, top) => {
    const index = buildIndex(profiles, sampleTaxonomy, { dealings });
    const held: unknown[] = [];
    return {
      *lists() {
        const ranking = index.rankAll({ top });
        held.push(ranking);
        for (let left = ranking.suppliersOf.size + ranking.buyersOf.size; left > 0; left--) yield;
      },
    };
  },
};
