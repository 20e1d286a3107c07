import type { StandingPlan } from '../repair/standing-plan';
import { readPlan, type ReadPlan } from './read-plan';

/** A plan and names for its indices that mean the same in another plan; absent means the index itself. */
export interface ComparablePlan extends StandingPlan {
  /** One entry a request, unique. */
  readonly requestKeys?: readonly string[];
  readonly personKeys?: readonly string[];
  readonly slotKeys?: readonly string[];
}

/** A place by the names that the plan gives its slots. */
export interface NamedPlace {
  readonly slot: number;
  readonly slotKey: string;
  /** Null where the plan names none: at a booth, or without tables. */
  readonly table: number | null;
}

export interface ComparedMeeting {
  readonly key: string;
  /** Null where the plan does not hold the request, or does not know it. */
  readonly before: NamedPlace | null;
  readonly after: NamedPlace | null;
}

export interface PlanFigures {
  readonly held: number;
  readonly weight: number;
  readonly breaks: number;
  /** How often people change the table from one meeting to the next on one day. */
  readonly tableChanges: number;
}

/** What differs between two plans. Meetings are sorted by key. */
export interface TimetableComparison {
  /** Held in both at the same time and table. */
  readonly same: number;
  /** Held in both at different times. */
  readonly moved: readonly ComparedMeeting[];
  /** Held in both at the same time at different tables. */
  readonly reseated: readonly ComparedMeeting[];
  readonly onlyBefore: readonly ComparedMeeting[];
  readonly onlyAfter: readonly ComparedMeeting[];
  /** Keys of the people of all these meetings but the same ones, sorted. */
  readonly peopleTouched: readonly string[];
  /** Of those, the people who have another time, one more or one less; not only another table. */
  readonly peopleRescheduled: readonly string[];
  readonly before: PlanFigures;
  readonly after: PlanFigures;
}

/**
 * Compares two plans of the same or of similar instances, request by request under their keys.
 * @throws StandingPlanError if one of them contradicts itself, RangeError if a key names two requests
 */
export function compareTimetables(before: ComparablePlan, after: ComparablePlan): TimetableComparison {
  const [old, now] = [read(before), read(after)];
  const groups = {
    moved: [] as ComparedMeeting[],
    reseated: [] as ComparedMeeting[],
    onlyBefore: [] as ComparedMeeting[],
    onlyAfter: [] as ComparedMeeting[],
  };
  const touched = new Set<string>();
  const rescheduled = new Set<string>();
  let same = 0;
  for (const key of [...new Set([...old.held.keys(), ...now.held.keys()])].sort()) {
    const [was, is] = [old.held.get(key), now.held.get(key)];
    const group = !was ? 'onlyAfter' : !is ? 'onlyBefore' : difference(was.place, is.place);
    if (!group) {
      same += 1;
      continue;
    }
    groups[group].push({ key, before: was?.place ?? null, after: is?.place ?? null });
    for (const person of [...(was?.people ?? []), ...(is?.people ?? [])]) {
      touched.add(person);
      if (group !== 'reseated') rescheduled.add(person);
    }
  }
  return {
    same,
    ...groups,
    peopleTouched: [...touched].sort(),
    peopleRescheduled: [...rescheduled].sort(),
    before: old.figures,
    after: now.figures,
  };
}

function difference(was: NamedPlace, is: NamedPlace): 'moved' | 'reseated' | null {
  if (was.slotKey !== is.slotKey) return 'moved';
  return was.table === is.table ? null : 'reseated';
}

interface Held {
  readonly place: NamedPlace;
  readonly people: readonly string[];
}

function read(plan: ComparablePlan): { held: Map<string, Held>; figures: PlanFigures } {
  const read = readPlan(plan);
  const held = new Map<string, Held>();
  const keys = plan.requestKeys ?? plan.slots.map((_, r) => String(r));
  if (new Set(keys).size < keys.length) throw new RangeError('Two requests have the same key.');
  const personKey = (p: number): string => plan.personKeys?.[p] ?? String(p);
  let weight = 0;
  plan.instance.requests.forEach((request, r) => {
    const slot = plan.slots[r] ?? null;
    if (slot === null) return;
    weight += request.weight;
    const place = { slot, table: plan.tables?.[r] ?? null, slotKey: plan.slotKeys?.[slot] ?? String(slot) };
    held.set(keys[r]!, { place, people: [personKey(request.a), personKey(request.b)] });
  });
  const breaks = read.breaks.reduce((sum, n) => sum + n, 0);
  return { held, figures: { held: held.size, weight, breaks, tableChanges: tableChanges(plan, read) } };
}

function tableChanges({ instance, tables }: StandingPlan, { at, slotCount }: ReadPlan): number {
  let changes = 0;
  for (let p = 0; p < instance.people.length; p += 1) {
    let s = p * slotCount;
    for (const length of instance.days) {
      let last: number | null = null;
      for (const end = s + length; s < end; s += 1) {
        const table: number | null = at[s]! < 0 ? null : (tables?.[at[s]!] ?? null);
        if (table === null) continue;
        if (last !== null && last !== table) changes += 1;
        last = table;
      }
    }
  }
  return changes;
}
