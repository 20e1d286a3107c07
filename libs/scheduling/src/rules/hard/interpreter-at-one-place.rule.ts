import type { Rule } from '../rule';
import { interpreterTimelines } from '../timeline';

/** No interpreter sits in two meetings at a time. */
export const interpreterAtOnePlace: Rule = {
  name: 'interpreter-at-one-place',
  level: 'hard',
  unit: 'clashes',
  check: (instance, slots, assigned) =>
    interpreterTimelines(instance, slots, assigned).flatMap((timeline, interpreter) =>
      timeline.flatMap((one, i) => {
        const next = timeline[i + 1];
        if (!next || one.to <= next.from) return [];
        return [{ cost: 1, requests: [one.request!, next.request!], slot: next.from, interpreter }];
      }),
    ),
};
