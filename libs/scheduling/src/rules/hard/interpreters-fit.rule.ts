import { isOpen } from '../../model/instance';
import type { Interpreter, LanguagePair } from '../../model/resources';
import { slotsTaken, type Breach, type Rule } from '../rule';

/** A meeting that needs interpreting has an interpreter of its languages, on shift; nobody exceeds the own maximum. */
export const interpretersFit: Rule = {
  name: 'interpreters-fit',
  level: 'hard',
  unit: 'meetings',
  check: (instance, slots, { interpreters = [] } = {}) => {
    const meetings = new Map<number, number>();
    return instance.requests.flatMap(({ interpretation }, r): Breach[] => {
      const taken = slotsTaken(instance, slots, r);
      const index = interpreters[r] ?? null;
      if (taken.length === 0 || (index === null && !interpretation)) return [];
      const interpreter = instance.interpreters?.[index ?? -1];
      const breach = [{ cost: 1, requests: [r], slot: taken[0], interpreter: index ?? undefined }];
      if (!interpreter || index === null || !interpretation) return breach;
      const count = (meetings.get(index) ?? 0) + 1;
      meetings.set(index, count);
      const isPresent = taken.every((slot) => isOpen(interpreter, slot));
      if (!isPresent || !speaks(interpreter, interpretation)) return breach;
      return count > (interpreter.maximum ?? Number.POSITIVE_INFINITY) ? breach : [];
    });
  },
};

function speaks({ pairs }: Interpreter, wanted: readonly LanguagePair[]): boolean {
  return wanted.some(([x, y]) => pairs.some(([from, to]) => (from === x && to === y) || (from === y && to === x)));
}
