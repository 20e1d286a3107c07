import type { Instance } from '../model/instance';
import { boothsKept } from './hard/booths-kept.rule';
import { bufferKept } from './hard/buffer-kept.rule';
import { exclusionsKept } from './hard/exclusions-kept.rule';
import { fairBreaks } from './hard/fair-breaks.rule';
import { interpreterAtOnePlace } from './hard/interpreter-at-one-place.rule';
import { interpretersFit } from './hard/interpreters-fit.rule';
import { locksKept } from './hard/locks-kept.rule';
import { oneMeetingATable } from './hard/one-meeting-a-table.rule';
import { oneMeetingAtATime } from './hard/one-meeting-at-a-time.rule';
import { orderKept } from './hard/order-kept.rule';
import { peopleAvailable } from './hard/people-available.rule';
import { personalMaximum } from './hard/personal-maximum.rule';
import { restKept } from './hard/rest-kept.rule';
import { tablesInSlot } from './hard/tables-in-slot.rule';
import { timeToWalk } from './hard/time-to-walk.rule';
import { withinOneDay } from './hard/within-one-day.rule';
import { mostWeight } from './medium/most-weight.rule';
import { personalMinimum } from './medium/personal-minimum.rule';
import type { Assigned, Breach, Rule } from './rule';
import { fewBreaks } from './soft/few-breaks.rule';
import { fewTableChanges } from './soft/few-table-changes.rule';
import { mostEven } from './soft/most-even.rule';

/** All rules, in the order in which they count. */
export const RULES: readonly Rule[] = [
  oneMeetingAtATime,
  peopleAvailable,
  locksKept,
  withinOneDay,
  tablesInSlot,
  oneMeetingATable,
  boothsKept,
  interpretersFit,
  interpreterAtOnePlace,
  timeToWalk,
  bufferKept,
  restKept,
  exclusionsKept,
  personalMaximum,
  orderKept,
  fairBreaks,
  mostWeight,
  personalMinimum,
  fewBreaks,
  mostEven,
  fewTableChanges,
];

/** What each rule has to say about a timetable: rule name, its total cost, and where it is paid. */
export interface Verdict {
  readonly rule: Rule;
  readonly cost: number;
  readonly breaches: readonly Breach[];
}

/** Judges a timetable by every rule, from scratch and independently of the search. */
export function judge(instance: Instance, slots: readonly (number | null)[], assigned?: Assigned): Verdict[] {
  return RULES.map((rule) => {
    const breaches = rule.check(instance, slots, assigned);
    return { rule, cost: breaches.reduce((sum, { cost }) => sum + cost, 0), breaches };
  });
}
