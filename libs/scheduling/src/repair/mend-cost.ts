/** What a mended plan costs, in the order in which it counts. */
export interface MendCost {
  /** People beyond the fairness bound on breaks, which is a hard rule where there is one. */
  readonly unfair: number;
  /** Hit meetings that found no place. */
  readonly lost: number;
  /** People whose timetable changes: those of the hit meetings and of the meetings that made way. */
  readonly touched: number;
  readonly weightLost: number;
  /** Breaks more than before the repair. */
  readonly breaks: number;
}

/** Negative if x is the better one: fewest beyond the bound, lost, people touched, weight lost, breaks. */
export function compareCosts(x: MendCost, y: MendCost): number {
  return (
    x.unfair - y.unfair ||
    x.lost - y.lost ||
    x.touched - y.touched ||
    x.weightLost - y.weightLost ||
    x.breaks - y.breaks
  );
}
