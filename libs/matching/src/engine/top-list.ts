/**
 * The best few of many, as a heap with the worst on top. Equal scores stand by `order`, the lower first, so that the list
 * does not depend on the sequence in which candidates come.
 */
export class TopList {
  private readonly keys: number[] = [];
  private readonly notes: number[] = [];

  constructor(private readonly size: number) {}

  /** Score that a candidate must reach to have a chance; below 0 while there is room, out of reach when there is none at all. */
  get threshold(): number {
    if (this.keys.length < this.size) return -1;
    return this.size === 0 ? Number.POSITIVE_INFINITY : Math.floor((this.keys[0] ?? 0) / ORDER_SPAN);
  }

  /** Takes a candidate in if it is good enough; `note` comes back with it. */
  offer(score: number, order: number, note = 0): void {
    const key = score * ORDER_SPAN + (ORDER_SPAN - 1 - order);
    if (this.keys.length < this.size) {
      this.keys.push(key);
      this.notes.push(note);
      this.up(this.keys.length - 1);
    } else if (this.size > 0 && key > (this.keys[0] ?? 0)) {
      this.keys[0] = key;
      this.notes[0] = note;
      this.down();
    }
  }

  /** Best first. */
  sorted(): { score: number; order: number; note: number }[] {
    return this.keys
      .map((key, at) => ({ key, note: this.notes[at] ?? 0 }))
      .sort((a, b) => b.key - a.key)
      .map(({ key, note }) => ({
        score: Math.floor(key / ORDER_SPAN),
        order: ORDER_SPAN - 1 - (key % ORDER_SPAN),
        note,
      }));
  }

  private up(start: number): void {
    const { keys } = this;
    for (let at = start; at > 0;) {
      const above = (at - 1) >> 1;
      if ((keys[above] ?? 0) <= (keys[at] ?? 0)) return;
      this.swap(above, at);
      at = above;
    }
  }

  private down(): void {
    const { keys } = this;
    for (let at = 0; ;) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < keys.length && (keys[child] ?? 0) < (keys[least] ?? 0)) least = child;
      }
      if (least === at) return;
      this.swap(least, at);
      at = least;
    }
  }

  private swap(a: number, b: number): void {
    const { keys, notes } = this;
    const [key, note] = [keys[a] ?? 0, notes[a] ?? 0];
    keys[a] = keys[b] ?? 0;
    notes[a] = notes[b] ?? 0;
    keys[b] = key;
    notes[b] = note;
  }
}

/** More candidates than this are not told apart; far above any convention. */
const ORDER_SPAN = 2 ** 30;
