import type { MendGround, MendSearching, Mending } from './mend-ground';
import type { Placing } from './settle';

/** Others that may make way for one meeting while the meetings are placed one by one. */
const MOST_OTHERS_EACH = 2;
/** More hit meetings than this are not searched jointly. */
const MOST_JOINT = 8;

export interface MendOptions {
  /** Meetings that were not hit and may make way, in all. */
  readonly mostOthers: number;
  /** Placings that are tried at most. */
  readonly effort: number;
}

/** How a set of hit meetings is mended, and whether it is proved that no other way loses or touches less. */
export interface Mended<At> {
  readonly placings: readonly Placing<At>[];
  readonly proved: boolean;
}

/**
 * Mends the plan: first one by one, the hardest to place first, with nobody making way, then one, then two; then all
 * jointly where they are few, which proves the result if the effort lasts. The board ends as it began.
 * @param hit displaced meetings, off the board; all else about the board is in `ground`
 */
export function mend<At>(ground: MendGround<At>, hit: readonly number[], options: MendOptions): Mended<At> {
  const single = oneByOne(ground, hit, options);
  const search = ground.search();
  search.touch(hit);
  const proved = single.placings.length + single.cost.lost === hit.length && isForced(ground, search, hit, single);
  if (hit.length > MOST_JOINT) return { placings: single.placings, proved };
  const joint = search.run(hit, options.mostOthers, single.effortLeft, single);
  return { placings: joint.placings, proved: joint.complete || proved };
}

/** True if no more is lost than there are tables too few, and of that the lightest. */
function isForced<At>(
  ground: MendGround<At>,
  search: MendSearching<At>,
  hit: readonly number[],
  { cost }: Mending<At>,
): boolean {
  if (cost.unfair > 0) return false;
  const tooMany = Math.max(0, hit.length - search.countPlaces());
  const weights = hit.map((r) => ground.weightOf(r)).sort((x, y) => x - y);
  const lightest = weights.slice(0, tooMany).reduce((sum, weight) => sum + weight, 0);
  return cost.lost === tooMany && cost.weightLost === lightest;
}

interface Singles<At> extends Mending<At> {
  readonly effortLeft: number;
}

function oneByOne<At>(ground: MendGround<At>, hit: readonly number[], options: MendOptions): Singles<At> {
  const fixed = new Set<number>();
  const search = ground.search(fixed);
  search.touch(hit);
  const placings: Placing<At>[] = [];
  const undos: (() => void)[] = [];
  let effortLeft = options.effort;
  let othersLeft = options.mostOthers;
  let left = hardestFirst(ground, hit);
  for (let most = 0; most <= MOST_OTHERS_EACH && left.length > 0; most += 1) {
    const waiting: number[] = [];
    left.forEach((r, i) => {
      const share = Math.ceil(effortLeft / (most === 0 ? 1 : left.length - i));
      const found = search.run([r], Math.min(most, othersLeft), share);
      effortLeft -= share - Math.max(0, search.effort);
      if (found.cost.lost > 0) {
        waiting.push(r);
        return;
      }
      undos.push(ground.settle(found.placings));
      search.touch(found.placings.map(([request]) => request));
      for (const [request] of found.placings) fixed.add(request);
      placings.push(...found.placings);
      othersLeft -= found.placings.length - 1;
    });
    left = waiting;
  }
  const cost = search.costOf([...new Set([...hit, ...placings.map(([r]) => r)])], left);
  for (const undo of undos.reverse()) undo();
  return { cost, placings, complete: false, effortLeft };
}

/** Meetings with the fewest slots left first, of those the heaviest. */
function hardestFirst<At>(ground: MendGround<At>, hit: readonly number[]): number[] {
  const choices = new Map(hit.map((r) => [r, ground.choicesOf(r)]));
  const weight = (r: number): number => ground.weightOf(r);
  return [...hit].sort((x, y) => choices.get(x)! - choices.get(y)! || weight(y) - weight(x) || x - y);
}
