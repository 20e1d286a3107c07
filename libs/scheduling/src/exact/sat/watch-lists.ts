/**
 * For each literal the clauses to look at when it becomes false, as pairs (clause, another literal of it): where the
 * other literal is true, the clause need not be opened. For a clause of two the pair has the bitwise complement of the
 * clause, and the other literal is all there is to it.
 */
export class WatchLists {
  readonly pairs: Int32Array[] = [];
  /** Entries in use of each list, two a pair. */
  lengths = new Int32Array(0);

  /** Room for the two literals of each of so many variables. */
  ensure(variableCount: number): void {
    if (this.lengths.length < 2 * variableCount) {
      const next = new Int32Array(Math.max(2 * variableCount, 2 * this.lengths.length));
      next.set(this.lengths);
      this.lengths = next;
    }
    while (this.pairs.length < 2 * variableCount) this.pairs.push(new Int32Array(8));
  }

  push(literal: number, clause: number, other: number): void {
    const length = this.lengths[literal]!;
    let list = this.pairs[literal]!;
    if (length + 2 > list.length) {
      const next = new Int32Array(2 * list.length);
      next.set(list);
      this.pairs[literal] = list = next;
    }
    list[length] = clause;
    list[length + 1] = other;
    this.lengths[literal] = length + 2;
  }

  /** Drops and renames clauses in all lists; `rename` gives 0 for a clause that is gone. */
  rename(rename: (clause: number) => number): void {
    this.pairs.forEach((list, literal) => {
      let kept = 0;
      const { [literal]: length = 0 } = this.lengths;
      for (let i = 0; i < length; i += 2) {
        const tagged = list[i]!;
        const place = rename(tagged < 0 ? ~tagged : tagged);
        if (place === 0) continue;
        list[kept] = tagged < 0 ? ~place : place;
        list[kept + 1] = list[i + 1]!;
        kept += 2;
      }
      this.lengths[literal] = kept;
    });
  }
}
