import type { Instance } from '../model/instance';
import { compileProblem } from '../model/problem';
import type { Timetable } from '../model/timetable';
import { missingMeetings, unevennessOf } from '../model/unevenness';
import { assignTables } from '../placing/assign-tables';
import type { Proof } from './proof';

/** The timetable of the search, or the one of the proof where that holds every request with fewer breaks. */
export function withProof(instance: Instance, timetable: Timetable, proof: Proof): Timetable {
  const { requests } = instance;
  const optimal = proof.verdict === 'optimal';
  const isWhole = timetable.held === requests.length;
  const isBetter = proof.slots !== null && (!isWhole || proof.breaks! < timetable.breaks);
  const proved = optimal ? { breaksLowerBound: proof.breaksLowerBound, outcome: 'optimal' as const } : {};
  if (!isBetter) {
    const breaksLowerBound = isWhole
      ? Math.max(timetable.breaksLowerBound, Math.min(proof.breaksLowerBound, timetable.breaks))
      : timetable.breaksLowerBound;
    return { ...timetable, breaksLowerBound, ...proved };
  }
  const slots = proof.slots!;
  const seating = assignTables(compileProblem(instance), Int32Array.from(slots));
  return {
    ...timetable,
    slots,
    tables: seating.tables,
    tableChanges: seating.changes,
    weight: requests.reduce((sum, { weight }) => sum + weight, 0),
    held: requests.length,
    missing: missingMeetings(instance, slots),
    unevenness: unevennessOf(instance, slots),
    breaks: proof.breaks!,
    breaksLowerBound: proof.breaksLowerBound,
    reasons: [],
    ...proved,
  };
}
