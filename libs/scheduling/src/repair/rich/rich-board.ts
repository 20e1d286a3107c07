import { lengthOf, type Instance, type MeetingRequest } from '../../model/instance';
import { compileRich } from '../../resources/compile-rich';
import { Conflicts } from '../../resources/conflicts';
import type { RichProblem } from '../../resources/rich-problem';
import { RichSchedule } from '../../resources/rich-schedule';
import { StandingPlanError, type Place, type StandingPlan } from '../standing-plan';
import { tableRanges, type TableRanges } from './table-ranges';

/** Entries of `seats`: nobody sits there, and a table that cannot be used. */
export const NOBODY = -1;
export const CLOSED = -2;

/** Where a request is held: -1 for no interpreter, and for no table at a booth. */
export interface Seat {
  readonly slot: number;
  /** As in `RichProblem`: a hall, or hallCount + booth. */
  readonly place: number;
  readonly interpreter: number;
  readonly table: number;
}

/**
 * A standing plan with resources, laid out once: the schedule that the search works on, and who sits at which table.
 * What can be used (`present`, `placeLimit`, `limit`) may be changed while nothing stands on it; see `RichChanges`.
 */
export class RichBoard {
  readonly instance: Instance;
  readonly requests: MeetingRequest[];
  readonly problem: RichProblem;
  readonly schedule: RichSchedule;
  readonly conflicts: Conflicts;
  readonly ranges: TableRanges;
  /** seats[s * tableCount + t]: the request at table t in slot s, NOBODY or CLOSED. */
  readonly seats: Int32Array;
  readonly tableOf: Int32Array;
  /** Cells of the places (hall * slotCount + slot) with a table more than the numbering has room for. */
  readonly addedTables = new Set<number>();
  private readonly forbidden: ReadonlySet<string>;

  /** @throws StandingPlanError if two meetings want one person, interpreter or table */
  constructor({ instance, slots, tables, resources, closedTables = [] }: StandingPlan) {
    this.instance = instance;
    this.requests = [...instance.requests];
    this.problem = compileRich(instance);
    this.schedule = new RichSchedule(this.problem);
    // Of several meetings in the way the first is named, so that a repair can be repeated.
    this.conflicts = new Conflicts(this.schedule, () => 0);
    this.ranges = tableRanges(instance);
    this.seats = new Int32Array(instance.slotCount * this.ranges.tableCount).fill(CLOSED);
    (instance.halls ?? [{ tables: instance.tables }]).forEach((hall, h) => {
      const { from } = this.ranges.rangeOf[h]!;
      hall.tables.forEach((n, s) => {
        const row = s * this.ranges.tableCount;
        this.seats.fill(NOBODY, row + from, row + from + n);
      });
    });
    for (const { slot, table } of closedTables) this.closeTable(slot, table);
    this.tableOf = new Int32Array(instance.requests.length).fill(-1);
    this.forbidden = new Set(
      (instance.exclusions ?? []).flatMap((one) => (one.kind === 'not-both' ? [] : [pairOf(...one.people)])),
    );
    const seatless: number[] = [];
    slots.forEach((slot, r) => {
      if (slot === null) return;
      const booth = resources?.booths[r] ?? null;
      const place = booth === null ? (resources?.halls[r] ?? 0) : this.problem.hallCount + booth;
      const seat = { slot, place, interpreter: resources?.interpreters[r] ?? -1, table: tables?.[r] ?? -1 };
      this.checkActors(r, seat);
      this.schedule.place(r, slot, place, seat.interpreter);
      if (booth !== null) return;
      if (seat.table < 0) seatless.push(r);
      else this.sit(r, slot, seat.table);
    });
    seatless.sort((x, y) => this.lengthOf(y) - this.lengthOf(x) || x - y);
    for (const r of seatless) this.sit(r, slots[r]!, this.freeTable(r, slots[r]!, this.schedule.placeOf[r]!));
  }

  get slotCount(): number {
    return this.problem.slotCount;
  }

  lengthOf(r: number): number {
    return this.problem.length[r]!;
  }

  isHeld(r: number): boolean {
    return this.schedule.slotOf[r]! >= 0;
  }

  /** True if r could ever begin in the slot, by its own terms: the day, its lock, its allowed slots, who must not meet. */
  mayBegin(r: number, slot: number): boolean {
    const { a, b, lockedSlot, allowedSlots } = this.requests[r]!;
    if (!this.isOneDay(r, slot) || (lockedSlot ?? slot) !== slot) return false;
    if (this.forbidden.size > 0 && this.forbidden.has(pairOf(a, b))) return false;
    return allowedSlots === undefined || this.slotsNotAllowed(r, slot).length === 0;
  }

  /** True if r, begun in this slot, would end on the same day. */
  isOneDay(r: number, slot: number): boolean {
    const { dayOf } = this.problem;
    const last = slot + this.lengthOf(r) - 1;
    return last < this.slotCount && dayOf[slot] === dayOf[last];
  }

  /** Slots that r would take and may not have. */
  slotsNotAllowed(r: number, slot: number): number[] {
    const { allowedSlots } = this.requests[r]!;
    if (!allowedSlots) return [];
    return Array.from({ length: this.lengthOf(r) }, (_, i) => slot + i).filter((s) => !allowedSlots.includes(s));
  }

  isForbidden(r: number): boolean {
    return this.forbidden.has(pairOf(this.requests[r]!.a, this.requests[r]!.b));
  }

  /** True if r, which may begin there, fits as things stand. An interpreter of -1 asks about everything else. */
  fits(r: number, slot: number, place: number, interpreter: number): boolean {
    const { base } = this.problem;
    // Mostly somebody has another meeting: that is seen at once.
    if (!this.isIdle(base.a[r]!, slot) || !this.isIdle(base.b[r]!, slot)) return false;
    return this.conflicts.collect(r, slot, place, interpreter, 0) && this.hasTable(r, slot, place);
  }

  /** Interpreters with whom r fits there, given that everything else does, one by one; -1 where it needs none. */
  *freeInterpreters(r: number, slot: number, place: number): Generator<number> {
    const { interpretersOf, base } = this.problem;
    const interpreters = interpretersOf[r];
    if (!interpreters) yield -1;
    for (const i of interpreters ?? []) {
      if (!this.isIdle(base.personCount + i, slot)) continue;
      if (this.conflicts.isFree(i, r, slot, place)) yield i;
    }
  }

  hasInterpreter(r: number, slot: number, place: number): boolean {
    return this.freeInterpreters(r, slot, place).next().done !== true;
  }

  /**
   * Held meetings of which at least one has to leave before r can begin there; undefined where it fits as things stand,
   * empty where no leaving helps.
   */
  culprits(r: number, slot: number, place: number, interpreter: number): readonly number[] | undefined {
    const { conflicts, problem, schedule } = this;
    if (conflicts.collect(r, slot, place, interpreter, 0)) {
      if (this.hasTable(r, slot, place)) return undefined;
      const span = Array.from({ length: this.lengthOf(r) }, (_, i) => place * problem.slotCount + slot + i);
      return [...new Set(span.flatMap((cell) => schedule.cells[cell]!))];
    }
    const { hindrance, blocker, actor, blockedSlot } = conflicts;
    if (hindrance === 'full') return problem.limit[actor] === 0 ? [] : this.meetingsOf(actor, 0, this.slotCount);
    if (hindrance === 'rest' && blocker >= 0) {
      const day = problem.dayOf[slot]!;
      return this.meetingsOf(actor, problem.dayStart[day]!, problem.dayStart[day + 1]!);
    }
    if (blocker >= 0) return [blocker];
    if (hindrance !== 'place') return [];
    const cell = place * problem.slotCount + blockedSlot;
    return problem.placeLimit[cell] === 0 ? [] : schedule.cells[cell]!;
  }

  /** Meetings of a person or an interpreter in the slots [from, to), each once. */
  meetingsOf(actor: number, from: number, to: number): number[] {
    const { at } = this.schedule;
    const found: number[] = [];
    for (let i = actor * this.slotCount + from; i < actor * this.slotCount + to; i += 1) {
      if (at[i]! >= 0 && at[i] !== found.at(-1)) found.push(at[i]!);
    }
    return found;
  }

  /** The lowest table of the hall that is free while r would be there, that of `wish` first; -1 where there is none. */
  freeTable(r: number, slot: number, hall: number, wish = -1): number {
    const { from, to } = this.ranges.rangeOf[hall]!;
    const length = this.lengthOf(r);
    if (wish >= from && wish < to && this.isTableFree(slot, length, wish)) return wish;
    for (let table = from; table < to; table += 1) if (this.isTableFree(slot, length, table)) return table;
    return -1;
  }

  /** Where a held request is. */
  seatOf(r: number): Seat {
    const { slotOf, placeOf, interpreterOf } = this.schedule;
    return { slot: slotOf[r]!, place: placeOf[r]!, interpreter: interpreterOf[r]!, table: this.tableOf[r]! };
  }

  place(r: number, { slot, place, interpreter, table }: Seat): void {
    this.schedule.place(r, slot, place, interpreter);
    this.tableOf[r] = table;
    if (table >= 0) this.mark(r, slot, table, r);
  }

  /** Places r where it fits, at its wished table or the lowest that is free. */
  placeAt(r: number, slot: number, place: number, interpreter: number, wish = -1): void {
    const table = place < this.problem.hallCount ? this.freeTable(r, slot, place, wish) : -1;
    this.place(r, { slot, place, interpreter, table });
  }

  /** @returns where it was, for `place` */
  remove(r: number): Seat {
    const seat = this.seatOf(r);
    this.schedule.remove(r);
    if (seat.table >= 0) this.mark(r, seat.slot, seat.table, NOBODY);
    this.tableOf[r] = -1;
    return seat;
  }

  /** One table fewer in the slot; nobody sits there. */
  closeTable(slot: number, table: number): void {
    const hall = this.ranges.rangeOf.findIndex(({ from, to }) => table >= from && table < to);
    this.seats[slot * this.ranges.tableCount + table] = CLOSED;
    this.problem.placeLimit[hall * this.slotCount + slot]! -= 1;
  }

  /** A place as others read it. */
  name({ slot, place, interpreter, table }: Seat): Place {
    const { hallCount, placeHall } = this.problem;
    return {
      slot,
      table: table < 0 ? null : table,
      hall: placeHall[place]!,
      booth: place < hallCount ? null : place - hallCount,
      interpreter: interpreter < 0 ? null : interpreter,
    };
  }

  /** The plan as a timetable has it. */
  toPlan(): Required<Pick<StandingPlan, 'slots' | 'tables' | 'resources'>> {
    const { hallCount, placeHall } = this.problem;
    const { slotOf, placeOf, interpreterOf } = this.schedule;
    const orNull = (n: number): number | null => (n < 0 ? null : n);
    return {
      slots: Array.from(slotOf, orNull),
      tables: Array.from(this.tableOf, orNull),
      resources: {
        halls: Array.from(placeOf, (k) => (k < 0 ? null : placeHall[k]!)),
        booths: Array.from(placeOf, (k) => (k < hallCount ? null : k - hallCount)),
        interpreters: Array.from(interpreterOf, orNull),
      },
    };
  }

  private isIdle(actor: number, slot: number): boolean {
    return this.schedule.at[actor * this.slotCount + slot] === -1;
  }

  /**
   * True at a booth, at a table that is free while r would be there, or at tables added beyond the numbering; asked where
   * there is room in each slot, so that a meeting of one slot has a table for sure.
   */
  private hasTable(r: number, slot: number, place: number): boolean {
    if (place >= this.problem.hallCount || this.lengthOf(r) === 1) return true;
    if (this.freeTable(r, slot, place) >= 0) return true;
    if (this.addedTables.size === 0) return false;
    const first = place * this.slotCount + slot;
    return Array.from({ length: this.lengthOf(r) }, (_, i) => first + i).every((cell) => this.addedTables.has(cell));
  }

  private isTableFree(slot: number, length: number, table: number): boolean {
    for (let s = slot; s < slot + length; s += 1) {
      if (this.seats[s * this.ranges.tableCount + table] !== NOBODY) return false;
    }
    return true;
  }

  private mark(r: number, slot: number, table: number, entry: number): void {
    for (let s = slot; s < slot + this.lengthOf(r); s += 1) this.seats[s * this.ranges.tableCount + table] = entry;
  }

  private sit(r: number, slot: number, table: number): void {
    const length = lengthOf(this.requests[r]!);
    for (let s = slot; s < slot + length; s += 1) {
      const other = table < 0 ? CLOSED : (this.seats[s * this.ranges.tableCount + table] ?? CLOSED);
      if (other === CLOSED) throw new StandingPlanError([r], s, 'finds no table');
      if (other >= 0) throw new StandingPlanError([other, r], s, `both sit at table ${table}`);
    }
    this.tableOf[r] = table;
    this.mark(r, slot, table, r);
  }

  private checkActors(r: number, { slot, interpreter }: Seat): void {
    const { base } = this.problem;
    const actors = [base.a[r]!, base.b[r]!, ...(interpreter < 0 ? [] : [base.personCount + interpreter])];
    for (const actor of actors) {
      const [other] = this.meetingsOf(actor, slot, slot + this.lengthOf(r));
      const who = actor < base.personCount ? `person ${actor}` : `interpreter ${interpreter}`;
      if (other !== undefined) throw new StandingPlanError([other, r], slot, `both need ${who}`);
    }
  }
}

const pairOf = (x: number, y: number): string => (x < y ? `${x} ${y}` : `${y} ${x}`);
