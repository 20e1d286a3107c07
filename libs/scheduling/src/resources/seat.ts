import type { RichSchedule } from './rich-schedule';

/** Table of each request (null at a booth or where not held), and how often people change place within a day. */
export interface Seating {
  readonly tables: (number | null)[];
  readonly changes: number;
  /** Meetings for which the closing of tables leaves none that is theirs over the whole length. */
  readonly unseated: readonly number[];
}

/**
 * Gives every meeting of the pools a table of its hall, long ones over their whole length, and keeps people where they
 * sat. Long meetings choose first, those with the fewest tables open over their length before all others, and take the
 * highest such table, so that the tables that stay open longest stay free for those that need them.
 */
export function seat(schedule: RichSchedule): Seating {
  const { problem } = schedule;
  const { base, slotCount, hallCount, placeLimit, length, dayOf } = problem;
  const sizes = Array.from({ length: hallCount }, (_, h) =>
    placeLimit.subarray(h * slotCount, (h + 1) * slotCount).reduce((most, one) => Math.max(most, one), 0),
  );
  const firstOf = sizes.map((_, h) => sizes.slice(0, h).reduce((sum, one) => sum + one, 0));
  const tableCount = sizes.reduce((sum, one) => sum + one, 0);
  const taken = new Uint8Array(tableCount * slotCount);
  const table = new Int32Array(base.requestCount).fill(-1);
  const isFree = (r: number, t: number): boolean => {
    for (let s = schedule.slotOf[r]!; s < schedule.slotOf[r]! + length[r]!; s += 1) {
      if (taken[t * slotCount + s] === 1) return false;
    }
    return true;
  };
  const take = (r: number, t: number): void => {
    table[r] = t;
    for (let s = schedule.slotOf[r]!; s < schedule.slotOf[r]! + length[r]!; s += 1) taken[t * slotCount + s] = 1;
  };
  const openFor = (r: number): number => {
    let least = Number.POSITIVE_INFINITY;
    const row = schedule.placeOf[r]! * slotCount;
    for (let s = schedule.slotOf[r]!; s < schedule.slotOf[r]! + length[r]!; s += 1) {
      least = Math.min(least, placeLimit[row + s]!);
    }
    return least;
  };
  const atTables: number[] = [];
  for (let r = 0; r < table.length; r += 1) {
    if (schedule.slotOf[r]! >= 0 && schedule.placeOf[r]! < hallCount) atTables.push(r);
  }
  const unseated: number[] = [];
  const long = atTables.filter((r) => length[r]! > 1);
  long.sort((x, y) => openFor(x) - openFor(y) || schedule.slotOf[x]! - schedule.slotOf[y]! || x - y);
  for (const r of long) {
    const first = firstOf[schedule.placeOf[r]!]!;
    let t = first + openFor(r) - 1;
    while (t >= first && !isFree(r, t)) t -= 1;
    if (t >= first) take(r, t);
    else unseated.push(r);
  }
  const last = new Int32Array(base.personCount);
  let changes = 0;
  let day = -1;
  const inOrder = [...heldBySlot(schedule)];
  const lowestFree = Int32Array.from(firstOf);
  inOrder.forEach((meetings, s) => {
    if (dayOf[s] !== day) last.fill(-1);
    day = dayOf[s]!;
    lowestFree.set(firstOf);
    const single = meetings.filter((r) => length[r] === 1 && schedule.placeOf[r]! < hallCount);
    const wishes = [
      (r: number): number => (last[base.a[r]!] === last[base.b[r]!] ? last[base.a[r]!]! : -1),
      (r: number): number => last[base.a[r]!]!,
      (r: number): number => last[base.b[r]!]!,
    ];
    for (const wish of wishes) {
      for (const r of single) {
        const hall = schedule.placeOf[r]!;
        const t = wish(r);
        if (table[r]! >= 0 || t < firstOf[hall]! || t >= firstOf[hall]! + openFor(r) || !isFree(r, t)) continue;
        take(r, t);
      }
    }
    for (const r of single) {
      if (table[r]! >= 0) continue;
      const hall = schedule.placeOf[r]!;
      let t = lowestFree[hall]!;
      while (taken[t * slotCount + s] === 1) t += 1;
      lowestFree[hall] = t;
      take(r, t);
    }
    for (const r of meetings) {
      // A booth counts as a place of its own beyond all tables.
      const place = table[r]! >= 0 ? table[r]! : tableCount + schedule.placeOf[r]!;
      for (const p of [base.a[r]!, base.b[r]!]) {
        if (last[p]! >= 0 && last[p] !== place) changes += 1;
        last[p] = place;
      }
    }
  });
  return { tables: Array.from(table, (t) => (t < 0 ? null : t)), changes, unseated };
}

/** Requests by their first slot. */
function heldBySlot({ problem, slotOf }: RichSchedule): number[][] {
  const bySlot = Array.from({ length: problem.slotCount }, (): number[] => []);
  slotOf.forEach((s, r) => {
    if (s >= 0) bySlot[s]!.push(r);
  });
  return bySlot;
}
