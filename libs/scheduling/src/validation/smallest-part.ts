/**
 * A part of `all`, which is contradictory, that is contradictory too and of which every smaller part is not (deletion
 * filter). Tries to leave out halves first, so that a few bad ones among thousands are found quickly, then one by one.
 */
export function smallestPart(all: readonly number[], isContradictory: (part: readonly number[]) => boolean): number[] {
  let needed = [...all];
  for (let size = Math.ceil(needed.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < needed.length;) {
      const rest = [...needed.slice(0, from), ...needed.slice(from + size)];
      if (rest.length > 0 && isContradictory(rest)) needed = rest;
      else from += size;
    }
  }
  return needed;
}
