import { isAvailable, type MeetingRequest } from '../model/instance';
import { hasResources } from './has-resources';
import { BoardRules, TALK } from './board-rules';
import { StandingPlanError, type StandingPlan } from './standing-plan';

/** A table that nobody may use, in the row of who sits where. */
export const CLOSED = -2;
const NOBODY = -1;

/**
 * A standing plan as arrays that one change touches in constant time: who meets where and at which table. It holds what
 * it is told to hold; `conflicts` says beforehand what stands in the way.
 */
export class PlanBoard {
  readonly slotCount: number;
  readonly personCount: number;
  /** Tables of the slot with most of them: the length of a row of `seats`. */
  readonly tableCount: number;
  readonly requests: MeetingRequest[];
  readonly slotOf: number[];
  readonly tableOf: number[];
  /** at[p * slotCount + s]: the request that p attends in slot s, or -1. */
  readonly at: Int32Array;
  /** available[p * slotCount + s]: 1 where p can meet, TALK where p sits in a talk, else 0. */
  readonly available: Uint8Array;
  /** seats[s * tableCount + t]: the request at table t in slot s, -1 if free, CLOSED if it cannot be used. */
  readonly seats: Int32Array;
  /** Meetings held in each slot, and the tables that can be used in it. */
  readonly used: Int32Array;
  readonly open: Int32Array;
  /** Meetings of each person. */
  readonly count: Int32Array;
  readonly rules: BoardRules;

  /**
   * @throws StandingPlanError if two meetings want one person or one table
   * @throws RangeError for an instance with resources: see `repairPlanner`
   */
  constructor({ instance, slots, tables, closedTables = [] }: StandingPlan) {
    if (hasResources(instance))
      throw new RangeError('This plan has resources: repairPlanner gives the planner for it.');
    const { slotCount, people, requests } = instance;
    this.slotCount = slotCount;
    this.personCount = people.length;
    this.tableCount = instance.tables.reduce((most, n) => Math.max(most, n), 0);
    this.requests = [...requests];
    this.slotOf = requests.map(() => -1);
    this.tableOf = requests.map(() => -1);
    this.at = new Int32Array(people.length * slotCount).fill(NOBODY);
    this.available = new Uint8Array(people.length * slotCount);
    people.forEach((person, p) => {
      for (let s = 0; s < slotCount; s += 1) if (isAvailable(person, s)) this.available[p * slotCount + s] = 1;
      for (const { from, to } of person.attends ?? [])
        this.available.fill(TALK, p * slotCount + from, p * slotCount + to);
    });
    this.seats = new Int32Array(slotCount * this.tableCount).fill(NOBODY);
    this.used = new Int32Array(slotCount);
    this.open = Int32Array.from(instance.tables);
    this.count = new Int32Array(people.length);
    instance.tables.forEach((n, s) => this.seats.fill(CLOSED, s * this.tableCount + n, (s + 1) * this.tableCount));
    for (const { slot, table } of closedTables) this.closeTable(slot, table);
    this.rules = new BoardRules(instance);
    this.seatAll(slots, tables);
  }

  /** The lowest table that is free in the slot, or -1. */
  freeTable(s: number): number {
    if (this.used[s]! >= this.open[s]!) return -1;
    const start = s * this.tableCount;
    const at = this.seats.indexOf(NOBODY, start);
    return at < 0 || at >= start + this.tableCount ? -1 : at - start;
  }

  isFree(p: number, s: number): boolean {
    const i = p * this.slotCount + s;
    return this.available[i] === 1 && this.at[i] === NOBODY;
  }

  /** True while p may take one more meeting. */
  hasRoom(p: number): boolean {
    return this.count[p]! < this.rules.maximum[p]!;
  }

  /** True if r fits into slot s as things stand, its precedences included. */
  fits(r: number, s: number): boolean {
    const { a, b } = this.requests[r]!;
    return (
      this.used[s]! < this.open[s]! &&
      this.isFree(a, s) &&
      this.isFree(b, s) &&
      this.hasRoom(a) &&
      this.hasRoom(b) &&
      this.rules.isAllowed(this.requests[r]!, s) &&
      this.rules.isInOrder(r, s, this.slotOf)
    );
  }

  place(r: number, s: number, table: number): void {
    const { a, b } = this.requests[r]!;
    this.slotOf[r] = s;
    this.tableOf[r] = table;
    this.seats[s * this.tableCount + table] = r;
    this.at[a * this.slotCount + s] = r;
    this.at[b * this.slotCount + s] = r;
    this.used[s]! += 1;
    this.count[a]! += 1;
    this.count[b]! += 1;
  }

  remove(r: number): void {
    const { a, b } = this.requests[r]!;
    const s = this.slotOf[r]!;
    this.seats[s * this.tableCount + this.tableOf[r]!] = NOBODY;
    this.at[a * this.slotCount + s] = NOBODY;
    this.at[b * this.slotCount + s] = NOBODY;
    this.used[s]! -= 1;
    this.count[a]! -= 1;
    this.count[b]! -= 1;
    this.slotOf[r] = -1;
    this.tableOf[r] = -1;
  }

  /** Takes a free table out of use in one slot; `openTable` gives it back. */
  closeTable(s: number, table: number): void {
    this.seats[s * this.tableCount + table] = CLOSED;
    this.open[s]! -= 1;
  }

  openTable(s: number, table: number): void {
    this.seats[s * this.tableCount + table] = NOBODY;
    this.open[s]! += 1;
  }

  /** Adds a request that the instance does not have. @returns its index; `dropLastRequest` takes it back */
  addRequest(request: MeetingRequest): number {
    this.slotOf.push(-1);
    this.tableOf.push(-1);
    return this.requests.push(request) - 1;
  }

  dropLastRequest(): void {
    this.requests.pop();
    this.slotOf.pop();
    this.tableOf.pop();
  }

  /** Breaks of p over all days, as the rule few-breaks counts them. */
  breaksOf(p: number): number {
    return this.rules.breaksOf(this.at, this.available, p);
  }

  /** Slots and tables as a timetable has them; requests added since come last. */
  toPlan(): { slots: (number | null)[]; tables: (number | null)[] } {
    const orNull = (n: number): number | null => (n < 0 ? null : n);
    return { slots: this.slotOf.map(orNull), tables: this.tableOf.map(orNull) };
  }

  private seatAll(slots: StandingPlan['slots'], tables: StandingPlan['tables']): void {
    const seatless: number[] = [];
    slots.forEach((s, r) => {
      if (s === null) return;
      const table = tables?.[r] ?? null;
      if (table === null) seatless.push(r);
      else this.placeChecked(r, s, table);
    });
    for (const r of seatless) this.placeChecked(r, slots[r]!, this.freeTable(slots[r]!));
  }

  private placeChecked(r: number, s: number, table: number): void {
    const { a, b } = this.requests[r]!;
    for (const p of [a, b]) {
      const other = this.at[p * this.slotCount + s]!;
      if (other >= 0) throw new StandingPlanError([other, r], s, `both need person ${p}`);
    }
    const other = table < 0 ? CLOSED : this.seats[s * this.tableCount + table];
    if (other === CLOSED || other === undefined) throw new StandingPlanError([r], s, 'finds no table');
    if (other >= 0) throw new StandingPlanError([other, r], s, `both sit at table ${table}`);
    this.place(r, s, table);
  }
}
