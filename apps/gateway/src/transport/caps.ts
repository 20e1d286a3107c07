/** Counts by key, up to a limit each. */
export class Caps {
  private readonly counts = new Map<string, number>();

  /** @param limit 0: none */
  constructor(private readonly limit: number) {}

  /** @returns false when there is no room; then nothing was taken */
  take(key: string): boolean {
    const taken = this.counts.get(key) ?? 0;
    if (this.limit > 0 && taken >= this.limit) return false;
    this.counts.set(key, taken + 1);
    return true;
  }

  release(key: string): void {
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }
}
