/** Counts by key, up to a limit each. */
export class Caps {
  private readonly counts = new Map<string, number>();

  /** @param limit 0: none */
  constructor(private readonly limit: number) {}

  hasRoom(key: string): boolean {
    return this.limit === 0 || (this.counts.get(key) ?? 0) < this.limit;
  }

  /** @returns false when there is no room; then nothing was taken */
  take(key: string): boolean {
    if (!this.hasRoom(key)) return false;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
    return true;
  }

  release(key: string): void {
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }
}
