import MiniSearch from 'minisearch';
import type { MatchingProfile } from '@handsel/matching';
import type { Contender } from './contender';
import { textOf } from './texts';

/** MiniSearch with its defaults (BM25+, words joined by OR): texts alone, no parts, no reasons. */
export const miniSearch: Contender = {
  name: 'MiniSearch',
  about: 'texts alone, default settings',
  prepare: async ({ profiles }, top) => {
    const sides = (['buyer', 'supplier'] as const).map((side) => profiles.filter((profile) => profile.side === side));
    const [buyers = [], suppliers = []] = sides;
    const indexes = sides.map((side) => indexOf(side));
    return {
      *lists() {
        for (const [asking, index] of [
          [buyers, indexes[1]],
          [suppliers, indexes[0]],
        ] as const) {
          for (const profile of asking) {
            index?.search(textOf(profile)).slice(0, top);
            yield;
          }
        }
      },
    };
  },
};

function indexOf(profiles: readonly MatchingProfile[]): MiniSearch {
  const index = new MiniSearch({ fields: ['text'] });
  index.addAll(profiles.map((profile) => ({ id: profile.id, text: textOf(profile) })));
  return index;
}
