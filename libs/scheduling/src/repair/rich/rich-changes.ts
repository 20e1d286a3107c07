import { CLOSED, NOBODY, type RichBoard, type Seat } from './rich-board';

/** Changes to what can be used on a board, newest last, so that all of them can be taken back. */
export class RichChanges {
  private readonly undos: (() => void)[] = [];

  constructor(private readonly board: RichBoard) {}

  /** Takes everything back, the newest first. */
  undo(): void {
    for (let undo = this.undos.pop(); undo; undo = this.undos.pop()) undo();
  }

  lift(r: number): Seat {
    const seat = this.board.remove(r);
    this.undos.push(() => this.board.place(r, seat));
    return seat;
  }

  place(r: number, seat: Seat): void {
    this.board.place(r, seat);
    this.undos.push(() => this.board.remove(r));
  }

  /** Makes a person or an interpreter come, or stay away, in a slot. Meetings that stand there are the caller's to lift. */
  setPresence(actor: number, slot: number, isThere: boolean): void {
    const { problem, slotCount } = this.board;
    const cell = actor * slotCount + slot;
    const before = problem.present[cell]!;
    if (before === Number(isThere)) return;
    const isPerson = actor < problem.base.personCount;
    const idle = isPerson ? problem.idle[cell]! : 0;
    const set = (present: number, counts: number): void => {
      problem.present[cell] = present;
      if (isPerson && problem.idle[cell] !== counts) this.unseated(actor, slot, () => (problem.idle[cell] = counts));
    };
    const idleSince = this.board.instance.awayCountsAsIdle ? idle : Number(isThere);
    set(Number(isThere), idleSince);
    this.undos.push(() => set(before, idle));
  }

  /** One table of the hall fewer in the slot; it must be free. */
  closeTable(slot: number, table: number): void {
    const { seats, ranges } = this.board;
    const hall = ranges.rangeOf.findIndex(({ from, to }) => table >= from && table < to);
    const cell = slot * ranges.tableCount + table;
    seats[cell] = CLOSED;
    this.undos.push(() => (seats[cell] = NOBODY));
    this.addPlaces(hall, slot, -1);
  }

  /** One table of the hall more. */
  openTable(slot: number, hall: number): void {
    const { seats, ranges } = this.board;
    const { from, to } = ranges.rangeOf[hall]!;
    const row = slot * ranges.tableCount;
    const table = seats.subarray(row + from, row + to).indexOf(CLOSED);
    if (table >= 0) {
      const cell = row + from + table;
      seats[cell] = NOBODY;
      this.undos.push(() => (seats[cell] = CLOSED));
    } else {
      const cell = hall * this.board.slotCount + slot;
      this.board.addedTables.add(cell);
      this.undos.push(() => this.board.addedTables.delete(cell));
    }
    this.addPlaces(hall, slot, 1);
  }

  /** So many meetings more at a place in a slot. */
  addPlaces(place: number, slot: number, count: number): void {
    this.set(this.board.problem.placeLimit, place * this.board.slotCount + slot, (n) => Math.max(0, n + count));
  }

  raiseLimit(actor: number, to: number): void {
    this.set(this.board.problem.limit, actor, () => to);
  }

  private set(values: Int32Array, i: number, to: (before: number) => number): void {
    const before = values[i]!;
    values[i] = to(before);
    this.undos.push(() => (values[i] = before));
  }

  /** Breaks are kept up by differences, so a day is counted anew: without meetings it has none. */
  private unseated(person: number, slot: number, change: () => void): void {
    const { board } = this;
    const { dayOf, dayStart } = board.problem;
    const day = dayOf[slot]!;
    const there = board.meetingsOf(person, dayStart[day]!, dayStart[day + 1]!);
    const seats = there.map((r) => board.remove(r));
    change();
    there.forEach((r, i) => board.place(r, seats[i]!));
  }
}
