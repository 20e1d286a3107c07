const FAST = 1 / 32;
const SLOW = 1 / 4096;
const MARGIN = 1.15;
const LEAST_CONFLICTS = 10;
const STABLE_UNIT = 512;
const FIRST_MODE_CONFLICTS = 1000;

/**
 * When to start over. Two modes take turns, each longer than the last: restless (whenever the latest clauses span more
 * levels than usual; good for refutations) and stable (Luby's sequence; good for finding). After Biere and Froehlich,
 * "Evaluating CDCL restart schemes" (2015), and CaDiCaL.
 */
export class RestartPolicy {
  isStable = false;
  private fast = 0;
  private slow = 0;
  private seen = 0;
  private sinceRestart = 0;
  private luby: [number, number] = [1, 1];
  private modeEnds = FIRST_MODE_CONFLICTS;
  private modes = 0;

  begin(): void {
    this.sinceRestart = 0;
  }

  onConflict(glue: number, _assigned: number): void {
    this.seen += 1;
    // Averages start unbiased: early entries weigh more until the window is full.
    this.fast += Math.max(FAST, 1 / this.seen) * (glue - this.fast);
    this.slow += Math.max(SLOW, 1 / this.seen) * (glue - this.slow);
    this.sinceRestart += 1;
  }

  isDue(): boolean {
    if (this.isStable) return this.sinceRestart >= STABLE_UNIT * this.luby[1];
    return this.sinceRestart >= LEAST_CONFLICTS && this.fast > MARGIN * this.slow;
  }

  /** Returns true where a new stable mode begins. */
  onRestart(conflicts: number): boolean {
    this.sinceRestart = 0;
    if (this.isStable) this.luby = nextLuby(this.luby);
    if (conflicts < this.modeEnds) return false;
    this.modes += 1;
    this.modeEnds = conflicts + FIRST_MODE_CONFLICTS * this.modes * this.modes;
    this.isStable = !this.isStable;
    return this.isStable;
  }
}

/** Knuth's form of Luby's sequence 1 1 2 1 1 2 4 ...: the second entry of each pair. */
function nextLuby([u, v]: [number, number]): [number, number] {
  return (u & -u) === v ? [u + 1, 1] : [u, 2 * v];
}
