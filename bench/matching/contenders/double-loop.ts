import { buildIndex, sampleTaxonomy, type Match } from '@handsel/matching';
import type { Contender } from './contender';

/** Every pair scored and explained on its own, once for each side, and the best sorted out: what the engine must equal. */
export const doubleLoop: Contender = {
  name: 'double loop',
  about: 'every pair by `matchOf`, sorted',
  prepare: async ({ profiles, dealings }, top) => {
    const index = buildIndex(profiles, sampleTaxonomy, { dealings });
    const buyers = profiles.filter(({ side }) => side === 'buyer');
    const suppliers = profiles.filter(({ side }) => side === 'supplier');
    const best = (matches: Match[]): Match[] => matches.sort((a, b) => b.score - a.score).slice(0, top);
    return {
      *lists() {
        for (const { id } of buyers) {
          best(suppliers.flatMap((supplier) => index.matchOf(id, supplier.id) ?? []));
          yield;
        }
        for (const { id } of suppliers) {
          best(buyers.flatMap((buyer) => index.matchOf(buyer.id, id) ?? []));
          yield;
        }
      },
    };
  },
};
