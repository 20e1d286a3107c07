const HEADER = 3;

/**
 * All clauses in one typed array. A clause is known by the place of its first literal; before it lie its size, its glue
 * (0 for a clause of the problem; else how many decision levels it spanned when learnt) and whether it was used lately.
 */
export class ClauseArena {
  data = new Int32Array(1 << 16);
  private end = 0;
  /** Words that belong to removed clauses. */
  private wasted = 0;

  add(literals: ArrayLike<number>, size: number, glue: number): number {
    const place = this.end + HEADER;
    if (place + size > this.data.length) this.grow(place + size);
    this.data[place - 3] = size;
    this.data[place - 2] = glue;
    this.data[place - 1] = 2;
    for (let i = 0; i < size; i += 1) this.data[place + i] = literals[i]!;
    this.end = place + size;
    return place;
  }

  sizeOf(clause: number): number {
    return this.data[clause - 3]!;
  }

  glueOf(clause: number): number {
    return this.data[clause - 2]!;
  }

  setGlue(clause: number, glue: number): void {
    this.data[clause - 2] = glue;
  }

  /** Rounds of cleaning up that the clause survives although nothing used it. */
  freshnessOf(clause: number): number {
    return this.data[clause - 1]!;
  }

  setFreshness(clause: number, rounds: number): void {
    this.data[clause - 1] = rounds;
  }

  /** Marks the clause as gone; `compact` gives the room back. */
  remove(clause: number): void {
    this.wasted += HEADER + this.data[clause - 3]!;
    this.data[clause - 1] = -1;
  }

  isRemoved(clause: number): boolean {
    return this.data[clause - 1] === -1;
  }

  get isWasteful(): boolean {
    return this.wasted > this.end >> 2;
  }

  /** Moves what is left together. Returns the new place of a clause by its old one. */
  compact(): (clause: number) => number {
    const moved = new Int32Array(this.end);
    let to = 0;
    for (let from = 0; from < this.end;) {
      const length = HEADER + this.data[from]!;
      if (this.data[from + 2] !== -1) {
        this.data.copyWithin(to, from, from + length);
        moved[from + HEADER] = to + HEADER;
        to += length;
      }
      from += length;
    }
    this.end = to;
    this.wasted = 0;
    return (clause) => moved[clause]!;
  }

  private grow(needed: number): void {
    const next = new Int32Array(Math.max(needed, 2 * this.data.length));
    next.set(this.data);
    this.data = next;
  }
}
