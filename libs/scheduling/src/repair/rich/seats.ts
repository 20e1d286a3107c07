import type { Instance } from '../../model/instance';
import { tableRanges, type TableRanges } from './table-ranges';

/** Who sits at which table of the pools in which slots. Tables are numbered through over all halls. */
export class Seats {
  private readonly ranges: TableRanges;
  /** taken[slot * tableCount + table] */
  private readonly taken: Uint8Array;
  private readonly seatOf = new Map<number, { slot: number; length: number; table: number }>();

  /**
   * @param instance as it was before tables were closed
   * @param closed as `DisturbedInstance` has it
   */
  constructor(
    instance: Instance,
    private readonly closed: ReadonlySet<number>,
  ) {
    this.ranges = tableRanges(instance);
    this.taken = new Uint8Array(instance.slotCount * this.ranges.tableCount);
    for (const cell of closed) this.taken[cell] = 1;
    const halls = instance.halls ?? [{ tables: instance.tables }];
    halls.forEach(({ tables }, hall) => {
      const { from, to } = this.ranges.rangeOf[hall]!;
      tables.forEach((n, s) => {
        this.taken.fill(1, s * this.ranges.tableCount + from + n, s * this.ranges.tableCount + to);
      });
    });
  }

  tableOf(r: number): number | null {
    return this.seatOf.get(r)?.table ?? null;
  }

  isClosed(slot: number, length: number, table: number): boolean {
    for (let s = slot; s < slot + length; s += 1) if (this.closed.has(s * this.ranges.tableCount + table)) return true;
    return false;
  }

  /** The lowest table of the hall that is free in all the slots, or -1. */
  find(slot: number, length: number, hall: number): number {
    const { from, to } = this.ranges.rangeOf[hall]!;
    for (let table = from; table < to; table += 1) {
      let isFree = true;
      for (let s = slot; s < slot + length && isFree; s += 1) {
        isFree = this.taken[s * this.ranges.tableCount + table] === 0;
      }
      if (isFree) return table;
    }
    return -1;
  }

  take(r: number, slot: number, length: number, table: number): void {
    this.seatOf.set(r, { slot, length, table });
    this.mark(slot, length, table, 1);
  }

  /** Frees the table of r; nothing if it has none. */
  leave(r: number): void {
    const seat = this.seatOf.get(r);
    if (!seat) return;
    this.mark(seat.slot, seat.length, seat.table, 0);
    this.seatOf.delete(r);
  }

  private mark(slot: number, length: number, table: number, value: 0 | 1): void {
    for (let s = slot; s < slot + length; s += 1) this.taken[s * this.ranges.tableCount + table] = value;
  }
}
