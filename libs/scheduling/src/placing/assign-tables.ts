import type { Problem } from '../model/problem';

/**
 * Gives every held meeting a table of its slot. With the slots fixed any assignment is legal, so this only saves steps:
 * slot by slot, a meeting goes to the table where one of the two sat last that day, the busier of the two first.
 * @returns the table of each request (null where not held), and how often people change tables within a day
 */
export function assignTables(problem: Problem, slotOf: Int32Array): { tables: (number | null)[]; changes: number } {
  const { layout, personCount, requestCount, a, b } = problem;
  const tables: (number | null)[] = Array.from({ length: requestCount }, () => null);
  const meetingsOf = new Int32Array(personCount);
  const bySlot: number[][] = Array.from({ length: layout.slotCount }, () => []);
  for (let r = 0; r < requestCount; r += 1) {
    const s = slotOf[r]!;
    if (s < 0) continue;
    bySlot[s]!.push(r);
    meetingsOf[a[r]!]! += 1;
    meetingsOf[b[r]!]! += 1;
  }
  const lastTable = new Int32Array(personCount);
  let changes = 0;
  for (let s = 0; s < layout.slotCount; s += 1) {
    if (layout.dayStart[layout.dayOf[s]!] === s) lastTable.fill(-1);
    const chosen = seatSlot(problem, bySlot[s]!, s, lastTable, meetingsOf);
    bySlot[s]!.forEach((r, i) => {
      tables[r] = chosen[i]!;
      for (const p of [a[r]!, b[r]!]) {
        if (lastTable[p]! >= 0 && lastTable[p] !== chosen[i]) changes += 1;
        lastTable[p] = chosen[i]!;
      }
    });
  }
  return { tables, changes };
}

function seatSlot(
  { a, b, tables }: Problem,
  meetings: readonly number[],
  s: number,
  lastTable: Int32Array,
  meetingsOf: Int32Array,
): Int32Array {
  const chosen = new Int32Array(meetings.length).fill(-1);
  const taken = new Uint8Array(tables[s]!);
  const busier = (r: number): number => (meetingsOf[a[r]!]! >= meetingsOf[b[r]!]! ? a[r]! : b[r]!);
  const wishes: ((r: number) => number)[] = [
    (r) => (lastTable[a[r]!] === lastTable[b[r]!] ? lastTable[a[r]!]! : -1),
    (r) => lastTable[busier(r)]!,
    (r) => lastTable[busier(r) === a[r] ? b[r]! : a[r]!]!,
  ];
  for (const wish of wishes) {
    meetings.forEach((r, i) => {
      const table = wish(r);
      if (chosen[i]! >= 0 || table < 0 || table >= taken.length || taken[table] === 1) return;
      chosen[i] = table;
      taken[table] = 1;
    });
  }
  let next = 0;
  for (let i = 0; i < chosen.length; i += 1) {
    if (chosen[i]! >= 0) continue;
    while (taken[next] === 1) next += 1;
    chosen[i] = next;
    taken[next] = 1;
  }
  return chosen;
}
