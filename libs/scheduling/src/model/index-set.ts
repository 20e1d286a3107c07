/** Some of the integers 0 .. size - 1, in no order; adding, removing and drawing one at random take constant time. */
export class IndexSet {
  readonly members: Int32Array;
  size = 0;
  private readonly position: Int32Array;

  constructor(limit: number) {
    this.members = new Int32Array(limit);
    this.position = new Int32Array(limit).fill(-1);
  }

  has(index: number): boolean {
    return this.position[index]! >= 0;
  }

  /** Makes sure that the index is in the set, or that it is not. */
  set(index: number, isMember: boolean): void {
    const at = this.position[index]!;
    if (at >= 0 === isMember) return;
    if (isMember) {
      this.position[index] = this.size;
      this.members[this.size] = index;
      this.size += 1;
    } else {
      this.size -= 1;
      const last = this.members[this.size]!;
      this.members[at] = last;
      this.position[last] = at;
      this.position[index] = -1;
    }
  }
}
