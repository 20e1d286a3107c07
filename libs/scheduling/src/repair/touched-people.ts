/** Counts the different people of a set of meetings that grows and shrinks like a stack. */
export class TouchedPeople {
  count = 0;
  private readonly marks: Int32Array;

  constructor(personCount: number) {
    this.marks = new Int32Array(personCount);
  }

  add(p: number): void {
    if (this.marks[p] === 0) this.count += 1;
    this.marks[p]! += 1;
  }

  drop(p: number): void {
    this.marks[p]! -= 1;
    if (this.marks[p] === 0) this.count -= 1;
  }
}
