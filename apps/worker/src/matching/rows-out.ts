import type { MatchRow } from '@handsel/application';

/** Small enough that taking a portion in does not hold up who listens. */
const ROWS_A_PORTION = 500;
/** So many are on their way while the next one is being made. */
const PORTIONS_UNDER_WAY = 4;

/** Hands rows out in portions, no faster than they are taken, so that none pile up on the way. */
export class RowsOut {
  private rows: MatchRow[] = [];
  private underWay = 0;
  private release: () => void = () => {};

  constructor(private readonly send: (rows: MatchRow[]) => void) {}

  /** Resolves when there is room for more. */
  async add(rows: readonly MatchRow[]): Promise<void> {
    for (const row of rows) {
      this.rows.push(row);
      if (this.rows.length >= ROWS_A_PORTION) await this.flush();
    }
  }

  /** Sends what is left. */
  async flush(): Promise<void> {
    if (this.rows.length === 0) return;
    while (this.underWay >= PORTIONS_UNDER_WAY) await new Promise<void>((resolve) => (this.release = resolve));
    this.underWay++;
    this.send(this.rows);
    this.rows = [];
  }

  /** One portion has been dealt with. */
  taken(): void {
    this.underWay--;
    this.release();
  }
}
