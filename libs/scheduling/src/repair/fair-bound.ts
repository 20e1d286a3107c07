/** How many people have more breaks than the fairness bound of an instance allows: fewest breaks of anybody + `fairness`. */
export class FairBound {
  private readonly breaks: Int32Array;
  /** People with so many breaks. */
  private readonly counts: number[] = [];

  /**
   * @param breaksOf breaks of each person as things stand
   * @param fairness absent: no bound, nobody is ever beyond it
   */
  constructor(
    personCount: number,
    breaksOf: (person: number) => number,
    private readonly fairness: number | undefined,
  ) {
    this.breaks =
      fairness === undefined ? new Int32Array() : Int32Array.from({ length: personCount }, (_, p) => breaksOf(p));
    for (const n of this.breaks) this.count(n, 1);
  }

  get isBounded(): boolean {
    return this.fairness !== undefined;
  }

  /** People beyond the bound once these people have the breaks that `breaksOf` says. */
  beyond(people: Iterable<number>, breaksOf: (person: number) => number): number {
    if (this.fairness === undefined) return 0;
    const changed = [...new Set(people)].map((p) => [this.breaks[p]!, breaksOf(p)] as const);
    for (const [before, after] of changed) this.move(before, after);
    const least = this.counts.findIndex((n) => n > 0);
    let sum = 0;
    for (let n = least + this.fairness + 1; n < this.counts.length; n += 1) sum += this.counts[n]!;
    for (const [before, after] of changed) this.move(after, before);
    return sum;
  }

  private move(from: number, to: number): void {
    if (from === to) return;
    this.count(from, -1);
    this.count(to, 1);
  }

  private count(breaks: number, change: number): void {
    while (this.counts.length <= breaks) this.counts.push(0);
    this.counts[breaks]! += change;
  }
}

/** Who has more breaks than the fairness bound allows; nobody where there is none. */
export function peopleBeyond(
  personCount: number,
  breaksOf: (person: number) => number,
  fairness: number | undefined,
): number[] {
  if (fairness === undefined) return [];
  const breaks = Array.from({ length: personCount }, (_, p) => breaksOf(p));
  const most = breaks.reduce((least, n) => Math.min(least, n), Number.POSITIVE_INFINITY) + fairness;
  return breaks.flatMap((n, p) => (n > most ? [p] : []));
}
