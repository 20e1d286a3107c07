/**
 * The best few of many, as a heap with the worst on top. Equal scores stand by `order`, the lower first, so that the list
 * does not depend on the sequence in which candidates come.
 */
export class TopList {
  private readonly keys: number[] = [];

  constructor(private readonly size: number) {}

  /** Score that a candidate must reach to have a chance; -1 while there is room. */
  get threshold(): number {
    return this.keys.length < this.size ? -1 : Math.floor((this.keys[0] ?? 0) / ORDER_SPAN);
  }

  offer(score: number, order: number): void {
    const key = score * ORDER_SPAN + (ORDER_SPAN - 1 - order);
    if (this.keys.length < this.size) {
      this.keys.push(key);
      this.up(this.keys.length - 1);
    } else if (this.size > 0 && key > (this.keys[0] ?? 0)) {
      this.keys[0] = key;
      this.down();
    }
  }

  /** Best first. */
  sorted(): { score: number; order: number }[] {
    return [...this.keys]
      .sort((a, b) => b - a)
      .map((key) => ({ score: Math.floor(key / ORDER_SPAN), order: ORDER_SPAN - 1 - (key % ORDER_SPAN) }));
  }

  private up(start: number): void {
    const { keys } = this;
    for (let at = start; at > 0;) {
      const above = (at - 1) >> 1;
      if ((keys[above] ?? 0) <= (keys[at] ?? 0)) return;
      [keys[above], keys[at]] = [keys[at] ?? 0, keys[above] ?? 0];
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
      [keys[least], keys[at]] = [keys[at] ?? 0, keys[least] ?? 0];
      at = least;
    }
  }
}

/** More candidates than this are not told apart; far above any convention. */
const ORDER_SPAN = 2 ** 30;
