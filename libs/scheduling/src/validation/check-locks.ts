import { isPlain } from '../model/is-plain';
import { lengthOf, type Instance } from '../model/instance';
import { compileRich } from '../resources/compile-rich';
import { clashingLocks } from '../resources/locked-placement';
import type { InstanceProblem } from './instance-problem';

/**
 * Locks against each other. Each problem lists a smallest set of locks that cannot all hold: leaving any one of them
 * out would resolve it. Locks already named are not looked at again, so that no set contains a smaller one.
 */
export function checkLocks(instance: Instance): InstanceProblem[] {
  const locked = instance.requests.flatMap(({ lockedSlot }, r) => (lockedSlot === undefined ? [] : [r]));
  const problems: InstanceProblem[] = [];
  let left = locked;
  for (const check of [excluded, clashes, outOfOrder, maximaExceeded, tablesExceeded]) {
    const found = check(instance, left);
    problems.push(...found);
    const named = new Set(found.map(({ requests = [] }) => requests.at(-1)));
    left = left.filter((r) => !named.has(r));
  }
  return problems.length > 0 || isPlain(instance) || locked.length === 0 ? problems : withoutPlaces(instance);
}

function excluded({ requests, exclusions = [] }: Instance, locked: readonly number[]): InstanceProblem[] {
  return exclusions.flatMap((exclusion): InstanceProblem[] => {
    if (exclusion.kind === 'not-both') {
      if (!exclusion.requests.every((r) => locked.includes(r))) return [];
      const message = `requests ${exclusion.requests.join(' and ')}: both are locked, but they exclude each other`;
      return [{ code: 'LOCK_EXCLUDED', message, requests: exclusion.requests }];
    }
    const [p, q] = exclusion.people;
    const theirs = locked.filter((r) => {
      const { a, b } = requests[r]!;
      return (a === p && b === q) || (a === q && b === p);
    });
    return theirs.map((r) => {
      const message = `request ${r}: is locked, but people ${p} and ${q} must not meet`;
      return { code: 'LOCK_EXCLUDED', message, requests: [r] };
    });
  });
}

function clashes({ requests }: Instance, locked: readonly number[]): InstanceProblem[] {
  const problems: InstanceProblem[] = [];
  const holder = new Map<string, number>();
  const named = new Set<string>();
  for (const r of locked) {
    const { a, b, lockedSlot } = requests[r]!;
    for (const person of [a, b]) {
      for (let slot = lockedSlot!; slot < lockedSlot! + lengthOf(requests[r]!); slot += 1) {
        const other = holder.get(`${person}:${slot}`);
        if (other === undefined) holder.set(`${person}:${slot}`, r);
        else if (!named.has(`${other}:${r}`)) {
          named.add(`${other}:${r}`);
          const message = `requests ${other} and ${r}: both locked to slot ${slot} with person ${person}`;
          problems.push({ code: 'LOCKS_CLASH', message, requests: [other, r], person, slot });
        }
      }
    }
  }
  return problems;
}

function outOfOrder({ requests, precedences = [] }: Instance, locked: readonly number[]): InstanceProblem[] {
  const isLocked = new Set(locked);
  return precedences.flatMap(({ before, after }): InstanceProblem[] => {
    if (!isLocked.has(before) || !isLocked.has(after)) return [];
    const [early, late] = [requests[before]!.lockedSlot!, requests[after]!.lockedSlot!];
    if (early + lengthOf(requests[before]!) <= late) return [];
    const message = `requests ${before} and ${after}: locked to slots ${early} and ${late}, against their order`;
    return [{ code: 'LOCKS_OUT_OF_ORDER', message, requests: [before, after] }];
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

/** Counts only those that cannot be held at a booth. */
function tablesExceeded({ requests, people, tables }: Instance, locked: readonly number[]): InstanceProblem[] {
  const atTables = locked.filter((r) => {
    const { a, b, place } = requests[r]!;
    const hasBooth = people[a]!.booth !== undefined || people[b]!.booth !== undefined;
    return place === 'table' || (place === undefined && !hasBooth);
  });
  const bySlot = groupBy(atTables, (r) => {
    const { lockedSlot } = requests[r]!;
    return Array.from({ length: lengthOf(requests[r]!) }, (_, i) => lockedSlot! + i);
  });
  return [...bySlot].flatMap(([slot, rows]): InstanceProblem[] => {
    const limit = tables[slot] ?? 0;
    if (rows.length <= limit) return [];
    const message = `slot ${slot}: ${rows.length} meetings are locked to ${limit} tables`;
    return [{ code: 'LOCKS_EXCEED_TABLES', message, requests: rows.slice(0, limit + 1), slot }];
  });
}

/** Halls, booths, interpreters, walks, buffers and rest: tried out together. */
function withoutPlaces(instance: Instance): InstanceProblem[] {
  const requests = clashingLocks(compileRich(instance));
  if (requests.length === 0) return [];
  const named = requests.map((r) => `${r} (slot ${instance.requests[r]!.lockedSlot})`).join(', ');
  const message = `locked requests ${named}: their halls, booths, interpreters, ways and pauses allow not all of them`;
  return [{ code: 'LOCKS_CANNOT_ALL_HOLD', message, requests }];
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
