import type { Cursor, ServerEvent } from '@handsel/contracts';

/** `deliver`: the next one. `duplicate`: had already. `gap`: something before it is missing. */
export type Verdict = 'deliver' | 'duplicate' | 'gap';

/** Where a client stands in the log, and what each event means for it. */
export class CursorTracker {
  private current: Cursor | null;

  /** Takes a copy: the same cursor may be given to several clients. */
  constructor(start: Cursor | null) {
    this.current = start && { ...start };
  }

  get cursor(): Cursor | null {
    return this.current && { ...this.current };
  }

  /** Judges an event and moves on when it is the next one. */
  take({ position, previous }: Pick<ServerEvent, 'position' | 'previous'>): Verdict {
    if (!this.current || previous > this.current.position) return 'gap';
    if (position <= this.current.position) return 'duplicate';
    this.current.position = position;
    return 'deliver';
  }

  /**
   * Takes the answer to a resume once its events have come.
   * @returns false when one of them has not: resume again
   */
  settle({ epoch, top, last }: { epoch: string; top: number; last: number }): boolean {
    if (!this.current) this.current = { epoch, position: top };
    if (this.current.position < last) return false;
    this.current.position = Math.max(this.current.position, top);
    return true;
  }

  /** Goes on from a state that was fetched otherwise. */
  restart(cursor: Cursor): void {
    this.current = { ...cursor };
  }
}
