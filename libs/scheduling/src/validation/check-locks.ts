import type { Instance } from '../model/instance';
import type { InstanceProblem } from './instance-problem';

/**
 * Locks against each other. Each problem lists a smallest set of locks that cannot all hold: leaving any one of them
 * out would resolve it.
 */
export function checkLocks(instance: Instance): InstanceProblem[] {
  const locked = instance.requests.flatMap(({ lockedSlot }, r) => (lockedSlot === undefined ? [] : [r]));
  return [
    ...clashes(instance, locked),
    ...tablesExceeded(instance, locked),
    ...maximaExceeded(instance, locked),
    ...outOfOrder(instance),
  ];
}

function clashes({ requests }: Instance, locked: readonly number[]): InstanceProblem[] {
  const problems: InstanceProblem[] = [];
  const holder = new Map<string, number>();
  for (const r of locked) {
    const { a, b, lockedSlot: slot } = requests[r]!;
    for (const person of [a, b]) {
      const key = `${person}:${slot}`;
      const other = holder.get(key);
      if (other === undefined) holder.set(key, r);
      else {
        const message = `requests ${other} and ${r}: both locked to slot ${slot} with person ${person}`;
        problems.push({ code: 'LOCKS_CLASH', message, requests: [other, r], person, slot });
      }
    }
  }
  return problems;
}

function tablesExceeded({ requests, tables }: Instance, locked: readonly number[]): InstanceProblem[] {
  const bySlot = groupBy(locked, (r) => [requests[r]!.lockedSlot!]);
  return [...bySlot].flatMap(([slot, rows]): InstanceProblem[] => {
    const limit = tables[slot] ?? 0;
    if (rows.length <= limit) return [];
    const message = `slot ${slot}: ${rows.length} meetings are locked to ${limit} tables`;
    return [{ code: 'LOCKS_EXCEED_TABLES', message, requests: rows.slice(0, limit + 1), slot }];
  });
}

function maximaExceeded({ requests, people }: Instance, locked: readonly number[]): InstanceProblem[] {
  const byPerson = groupBy(locked, (r) => [requests[r]!.a, requests[r]!.b]);
  return [...byPerson].flatMap(([person, rows]): InstanceProblem[] => {
    const limit = people[person]!.maximum ?? Number.POSITIVE_INFINITY;
    if (rows.length <= limit) return [];
    const message = `person ${person}: ${rows.length} meetings are locked, the maximum is ${limit}`;
    return [{ code: 'LOCKS_EXCEED_MAXIMUM', message, requests: rows.slice(0, limit + 1), person }];
  });
}

function outOfOrder({ requests, precedences = [] }: Instance): InstanceProblem[] {
  return precedences.flatMap(({ before, after }): InstanceProblem[] => {
    const early = requests[before]?.lockedSlot;
    const late = requests[after]?.lockedSlot;
    if (early === undefined || late === undefined || early < late) return [];
    const message = `requests ${before} and ${after}: locked to slots ${early} and ${late}, against their order`;
    return [{ code: 'LOCKS_OUT_OF_ORDER', message, requests: [before, after] }];
  });
}

function groupBy(rows: readonly number[], keysOf: (row: number) => readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
  }
  return groups;
}
