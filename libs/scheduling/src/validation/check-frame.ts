import type { Instance } from '../model/instance';
import type { InstanceProblem } from './instance-problem';
import { isCount } from './is-count';

/** Slots, days, tables and the fairness bound. */
export function checkFrame(instance: Instance): InstanceProblem[] {
  const { slotCount, days, tables, fairness } = instance;
  const problems: InstanceProblem[] = [];
  if (!isCount(slotCount, 1)) {
    problems.push({ code: 'SLOTS_INVALID', message: `there must be at least one slot, not ${slotCount}` });
  }
  const sum = days.reduce((total, length) => total + length, 0);
  if (sum !== slotCount || !days.every((length) => isCount(length, 1))) {
    problems.push({ code: 'SLOTS_INVALID', message: `days [${days.join(', ')}] do not add up to ${slotCount} slots` });
  }
  if (tables.length !== slotCount) {
    problems.push({ code: 'TABLES_INVALID', message: `tables are given for ${tables.length} of ${slotCount} slots` });
  }
  tables.forEach((count, slot) => {
    if (!isCount(count, 0)) problems.push({ code: 'TABLES_INVALID', message: `slot ${slot}: ${count} tables`, slot });
  });
  if (tables.length > 0 && tables.every((count) => count === 0)) {
    problems.push({ code: 'TABLES_INVALID', message: 'no slot has a table' });
  }
  if (fairness !== undefined && !isCount(fairness, 0)) {
    problems.push({ code: 'FAIRNESS_INVALID', message: `the fairness bound must be 0 or more, not ${fairness}` });
  }
  return problems;
}
