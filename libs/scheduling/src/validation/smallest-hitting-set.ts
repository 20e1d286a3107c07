/** Choices looked at for one size of a hitting set. */
const MOST_CHOICES = 20_000;

/**
 * A set of the fewest members that has one of each of the given sets, if it has `from` to `most` members.
 *
 * @param from known to be needed at least
 * @returns null where every one has more; 'unknown' where that took too long to tell
 */
export function smallestHittingSet(
  sets: readonly (readonly number[])[],
  from: number,
  most: number,
): number[] | null | 'unknown' {
  const smallestFirst = [...sets].sort((one, other) => one.length - other.length);
  let choicesLeft = MOST_CHOICES;
  const chosen: number[] = [];
  const isHit = (set: readonly number[]): boolean => set.some((member) => chosen.includes(member));
  const hitWith = (more: number): boolean => {
    const open = smallestFirst.filter((set) => !isHit(set));
    const [first] = open;
    if (first === undefined) return true;
    if (disjoint(open) > more) return false;
    for (const member of first) {
      choicesLeft -= 1;
      if (choicesLeft < 0) return false;
      chosen.push(member);
      if (hitWith(more - 1)) return true;
      chosen.pop();
    }
    return false;
  };
  for (let size = from; size <= most; size += 1) {
    choicesLeft = MOST_CHOICES;
    if (hitWith(size)) return [...chosen];
    if (choicesLeft < 0) return 'unknown';
  }
  return null;
}

/** So many of the sets, taken in their order, share no member: each needs one of its own. */
function disjoint(sets: readonly (readonly number[])[]): number {
  const seen = new Set<number>();
  let count = 0;
  for (const set of sets) {
    if (set.some((member) => seen.has(member))) continue;
    for (const member of set) seen.add(member);
    count += 1;
  }
  return count;
}
