import { compareAlternatives, type Alternative } from './smallest-step';

/** Alternatives with the same kinds of steps that are kept for one request. */
const MOST_OF_A_KIND = 2;

/** The smallest alternatives found so far: all with the fewest steps, of each set of kinds only the first few. */
export class AlternativeList {
  found: readonly Alternative[] = [];
  fewest = Number.POSITIVE_INFINITY;

  constructor(private readonly count: number) {}

  /** False if as many, none of them larger, are known already. */
  isWanted(alternative: Alternative): boolean {
    if (alternative.steps.length > this.fewest) return false;
    if (alternative.steps.length < this.fewest) return true;
    const last = this.found.at(this.count - 1);
    if (last && compareAlternatives(alternative, last) >= 0) return false;
    const alike = this.found.filter(({ steps }) => haveSameKinds(steps, alternative.steps));
    const lastAlike = alike.at(MOST_OF_A_KIND - 1);
    return !lastAlike || compareAlternatives(alternative, lastAlike) < 0;
  }

  add(alternative: Alternative): void {
    const { length } = alternative.steps;
    const others = length < this.fewest ? [] : this.found;
    this.fewest = length;
    const kept: Alternative[] = [];
    for (const one of [...others, alternative].sort(compareAlternatives)) {
      const alike = kept.filter(({ steps }) => haveSameKinds(steps, one.steps)).length;
      if (alike < MOST_OF_A_KIND && kept.length < this.count) kept.push(one);
    }
    this.found = kept;
  }
}

/** The alternatives with a chain as the last of at most `count`; where there is room for one alone, it is the smallest. */
export function withChain(
  found: readonly Alternative[],
  chains: readonly Alternative[],
  count: number,
): readonly Alternative[] {
  return count < 2 || chains.length === 0 ? found : [...found.slice(0, count - 1), ...chains];
}

function haveSameKinds(x: readonly Alternative['steps'][number][], y: typeof x): boolean {
  return x.length === y.length && x.every(({ kind }, i) => kind === y[i]!.kind);
}
