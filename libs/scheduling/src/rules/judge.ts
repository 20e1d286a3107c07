import type { Instance } from '../model/instance';
import { fairBreaks } from './hard/fair-breaks.rule';
import { locksKept } from './hard/locks-kept.rule';
import { oneMeetingAtATime } from './hard/one-meeting-at-a-time.rule';
import { orderKept } from './hard/order-kept.rule';
import { peopleAvailable } from './hard/people-available.rule';
import { personalMaximum } from './hard/personal-maximum.rule';
import { tablesInSlot } from './hard/tables-in-slot.rule';
import { mostWeight } from './medium/most-weight.rule';
import type { Breach, Rule } from './rule';
import { fewBreaks } from './soft/few-breaks.rule';

/** All rules, in the order in which they count. */
export const RULES: readonly Rule[] = [
  oneMeetingAtATime,
  peopleAvailable,
  locksKept,
  tablesInSlot,
  personalMaximum,
  orderKept,
  fairBreaks,
  mostWeight,
  fewBreaks,
];

/** What each rule has to say about a timetable: rule name, its total cost, and where it is paid. */
export interface Verdict {
  readonly rule: Rule;
  readonly cost: number;
  readonly breaches: readonly Breach[];
}

/** Judges a timetable by every rule, from scratch and independently of the search. */
export function judge(instance: Instance, slots: readonly (number | null)[]): Verdict[] {
  return RULES.map((rule) => {
    const breaches = rule.check(instance, slots);
    return { rule, cost: breaches.reduce((sum, { cost }) => sum + cost, 0), breaches };
  });
}
