/** Variables in a binary heap, the most active first. */
export class VariableHeap {
  private heap = new Int32Array(1024);
  private place = new Int32Array(1024).fill(-1);
  private size = 0;

  constructor(private score: Float64Array) {}

  /** After the scores moved to a longer array. */
  useScores(score: Float64Array): void {
    this.score = score;
    const grown = (from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(score.length).fill(-1);
      next.set(from.subarray(0, Math.min(from.length, score.length)));
      return next;
    };
    if (this.heap.length < score.length) this.heap = grown(this.heap);
    if (this.place.length < score.length) this.place = grown(this.place);
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  insert(variable: number): void {
    if (this.place[variable]! >= 0) return;
    this.place[variable] = this.size;
    this.heap[this.size] = variable;
    this.size += 1;
    this.up(this.size - 1);
  }

  /** After the score of the variable has risen. */
  raised(variable: number): void {
    const at = this.place[variable]!;
    if (at >= 0) this.up(at);
  }

  pop(): number {
    const top = this.heap[0]!;
    this.size -= 1;
    const last = this.heap[this.size]!;
    this.place[top] = -1;
    if (this.size > 0) {
      this.heap[0] = last;
      this.place[last] = 0;
      this.down();
    }
    return top;
  }

  private up(from: number): void {
    const { heap, place, score } = this;
    const variable = heap[from]!;
    const own = score[variable]!;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above]!;
      if (score[parent]! >= own) break;
      heap[at] = parent;
      place[parent] = at;
      at = above;
    }
    heap[at] = variable;
    place[variable] = at;
  }

  private down(): void {
    const { heap, place, score, size } = this;
    const variable = heap[0]!;
    const own = score[variable]!;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && score[heap[below + 1]!]! > score[heap[below]!]!) below += 1;
      const child = heap[below]!;
      if (score[child]! <= own) break;
      heap[at] = child;
      place[child] = at;
      at = below;
    }
    heap[at] = variable;
    place[variable] = at;
  }
}
