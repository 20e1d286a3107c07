import type { Random } from '@handsel/kernel';

/**
 * Deals groups out into folds of nearly equal numbers, by chance; members of one group never stand in two folds. Which
 * order the names come in makes no difference.
 *
 * @returns the fold of each group, 0 to `count` - 1
 */
export function dealIntoFolds(groups: Iterable<string>, count: number, random: Random): Map<string, number> {
  const names = [...new Set(groups)].sort((a, b) => (a < b ? -1 : 1));
  for (let last = names.length - 1; last > 0; last--) {
    const other = random.integer(last + 1);
    [names[last], names[other]] = [names[other] ?? '', names[last] ?? ''];
  }
  return new Map(names.map((name, at) => [name, at % count]));
}
