import type { Instance, MeetingRequest } from '../model/instance';

/** An entry of the availability: the person sits in a talk, which is no break. */
export const TALK = 2;

/** The rules of an instance that do not change while a plan is repaired, laid out for quick questions. */
export class BoardRules {
  /** Meetings that each person takes at most; Infinity where nothing is said. */
  readonly maximum: number[];
  /** The bound on breaks of the instance; see `FairBound`. */
  readonly fairness: number | undefined;
  private readonly dayStart: readonly number[];
  private readonly awayCountsAsIdle: boolean;
  private readonly slotCount: number;
  /** Pairs of people with an exclusion, the lower index first. */
  private readonly neverMeet = new Set<string>();
  private readonly earlier = new Map<number, number[]>();
  private readonly later = new Map<number, number[]>();

  constructor({ people, days, precedences = [], exclusions = [], awayCountsAsIdle, slotCount, fairness }: Instance) {
    this.fairness = fairness;
    this.maximum = people.map(({ maximum }) => maximum ?? Number.POSITIVE_INFINITY);
    this.dayStart = days.reduce((starts, length) => [...starts, starts.at(-1)! + length], [0]);
    this.awayCountsAsIdle = awayCountsAsIdle === true;
    this.slotCount = slotCount;
    for (const exclusion of exclusions) {
      if (exclusion.kind === 'never-meet') this.neverMeet.add([...exclusion.people].sort((x, y) => x - y).join(' '));
    }
    for (const { before, after } of precedences) {
      this.later.set(before, [...(this.later.get(before) ?? []), after]);
      this.earlier.set(after, [...(this.earlier.get(after) ?? []), before]);
    }
  }

  /** True if an exclusion keeps the two apart for good. */
  isForbidden({ a, b }: MeetingRequest): boolean {
    return this.neverMeet.size > 0 && this.neverMeet.has(a < b ? `${a} ${b}` : `${b} ${a}`);
  }

  isAllowed(request: MeetingRequest, s: number): boolean {
    const { lockedSlot, allowedSlots } = request;
    if (this.isForbidden(request)) return false;
    if (lockedSlot !== undefined) return lockedSlot === s;
    return allowedSlots === undefined || allowedSlots.includes(s);
  }

  isInOrder(r: number, s: number, slotOf: readonly number[]): boolean {
    return this.earlier.size === 0 || this.outOfOrder(r, s, slotOf).length === 0;
  }

  /** Held meetings that would break a precedence if r were in slot s. */
  outOfOrder(r: number, s: number, slotOf: readonly number[]): number[] {
    if (this.earlier.size === 0) return [];
    const tooLate = (this.earlier.get(r) ?? []).filter((e) => slotOf[e]! >= s);
    const tooEarly = (this.later.get(r) ?? []).filter((l) => slotOf[l]! >= 0 && slotOf[l]! <= s);
    return [...tooLate, ...tooEarly];
  }

  /** The slots of the same day just before and after s. */
  neighbours(s: number): number[] {
    const around = [];
    if (!this.dayStart.includes(s)) around.push(s - 1);
    if (!this.dayStart.includes(s + 1)) around.push(s + 1);
    return around;
  }

  /** Runs of idle slots that count, between two meetings of p on one day. */
  breaksOf(at: Int32Array, available: Uint8Array, p: number): number {
    const base = p * this.slotCount;
    let breaks = 0;
    for (let day = 0; day + 1 < this.dayStart.length; day += 1) {
      let pending = 0;
      let inRun = false;
      let seen = false;
      for (let s = base + this.dayStart[day]!; s < base + this.dayStart[day + 1]!; s += 1) {
        if (at[s]! >= 0) {
          if (seen) breaks += pending;
          pending = 0;
          inRun = false;
          seen = true;
        } else if (available[s] === 1 || (this.awayCountsAsIdle && available[s] !== TALK)) {
          if (!inRun) pending += 1;
          inRun = true;
        } else inRun = false;
      }
    }
    return breaks;
  }
}
