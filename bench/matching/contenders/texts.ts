import type { MatchingProfile } from '@handsel/matching';

/** All words of what a profile offers or needs, as one text. */
export const textOf = ({ offers, needs, name }: MatchingProfile): string =>
  [name.en ?? '', ...[...offers, ...needs].flatMap(({ texts, keywords }) => [...texts, ...keywords])].join(' ');
