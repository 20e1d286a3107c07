import { isPlain } from '../model/is-plain';
import { lengthOf, type Instance } from '../model/instance';
import { compileRich } from '../resources/compile-rich';
import { placeLocked } from '../resources/locked-placement';
import { RichSchedule } from '../resources/rich-schedule';
import type { InstanceProblem } from './instance-problem';
import { smallestContradiction, type Verdict } from './smallest-contradiction';
import { smallestPart } from './smallest-part';

/** Locks asked about in all while a smallest set is looked for: some seconds for thousands of them. */
const EFFORT = 500_000;

/**
 * Locks against each other. Each problem lists locks that cannot all hold, and of which none can be left out; the first is
 * a smallest set that clashes, or is marked `maybeFewer` where that was not proved.
 */
export function checkLocks(instance: Instance): InstanceProblem[] {
  const locked = instance.requests.flatMap(({ lockedSlot }, r) => (lockedSlot === undefined ? [] : [r]));
  if (locked.length === 0) return [];
  const counted = countedProblems(instance, locked);
  const problem = isPlain(instance) ? null : compileRich(instance);
  const schedule = problem && new RichSchedule(problem);
  const judge = (requests: readonly number[]): Verdict => {
    if (countedProblems(instance, requests).length > 0) return 'contradictory';
    const placement = schedule ? placeLocked(schedule, requests) : 'placed';
    for (const r of requests) if (schedule && schedule.slotOf[r]! >= 0) schedule.remove(r);
    return placement === 'placed' ? 'holds' : placement === 'impossible' ? 'contradictory' : 'unknown';
  };
  const cannotHold = (requests: readonly number[]): boolean => judge(requests) === 'contradictory';
  if (counted.length === 0 && !(problem && cannotHold(locked))) return [];
  const suspects = counted.length === 0 ? [locked] : counted.map(({ requests = [] }) => requests);
  const parts = fewestFirst(suspects.map((requests) => smallestPart(requests, cannotHold)));
  const [known] = parts;
  // In the plain model each set that clashes is counted, so that the least of them is the least of all.
  const { part, isSmallest } = problem
    ? smallestContradiction(locked, known!, judge, EFFORT)
    : { part: known!, isSmallest: true };
  const named = new Map([part, ...(counted.length === 0 ? [] : parts)].map((one) => [one.join(), one]));
  const [first, ...others] = [...named.values()].map((one) => describe(instance, one));
  return [isSmallest ? first! : withDoubt(first!), ...others];
}

const fewestFirst = (parts: readonly (readonly number[])[]): (readonly number[])[] =>
  [...parts].sort((one, other) => one.length - other.length);

const withDoubt = (problem: InstanceProblem): InstanceProblem => ({
  ...problem,
  message: `${problem.message} (none can be left out, but fewer others may clash as well)`,
  maybeFewer: true,
});

/** What can be told by counting people, tables and slots alone, without choosing places. */
function countedProblems(instance: Instance, locked: readonly number[]): InstanceProblem[] {
  const checks = [excluded, clashes, outOfOrder, maximaExceeded, tablesExceeded];
  return checks.flatMap((check) => check(instance, locked));
}

function describe(instance: Instance, requests: readonly number[]): InstanceProblem {
  const counted = countedProblems(instance, requests)[0];
  if (counted) return counted;
  const named = requests.map((r) => `${r} (slot ${instance.requests[r]!.lockedSlot})`).join(', ');
  const message = `locked requests ${named}: halls, booths, interpreters, ways and pauses do not allow all of them`;
  return { code: 'LOCKS_CANNOT_ALL_HOLD', message, requests };
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
