import type { ScheduleRun } from '@handsel/contracts';
import type { Certificate, Timetable } from '@handsel/scheduling';
import { allocateTables } from './allocate-tables';
import type { BuiltInstance } from './build-instance';
import type { Placement, TimetableInput } from './timetable-input';
import { unplacedReason } from './unplaced-messages';

/** The solver's proof, with the participants that its prices belong to, so that anybody can check it. */
export interface KeptCertificate extends Certificate {
  participantIds: string[];
}

export interface RunOutcome {
  placements: Placement[];
  result: NonNullable<ScheduleRun['result']>;
  certificate: KeptCertificate;
}

/**
 * What a run keeps of a timetable. `pairings`, `placed` and `unplaced` count what there was to place; weight, bound and
 * breaks are those of the whole timetable, with the meetings that stood before.
 */
export function outcomeOf(timetable: Timetable, input: TimetableInput, built: BuiltInstance): RunOutcome {
  const { toPlace, placed, slots, tableCount } = input;
  const solved = toPlace.flatMap(({ id }, request) => {
    const slot = timetable.slots[request] ?? null;
    const table = timetable.tables[request] ?? null;
    return slot === null || table === null
      ? []
      : [{ pairingId: id, slotIndex: slots[slot]!.index, solvedTable: table }];
  });
  const placements = allocateTables(solved, placed, tableCount);
  const unplaced = timetable.reasons.flatMap((reason) => {
    const pairing = toPlace[reason.request];
    return pairing ? [unplacedReason(pairing, reason)] : [];
  });
  const { weight, breaks, certificate } = timetable;
  const result = {
    pairings: built.pairingCount,
    placed: placements.length,
    weight,
    bound: certificate.bound,
    gapPercent: gapPercent(weight, certificate.bound),
    breaks,
    unplaced,
  };
  return { placements, result, certificate: { ...certificate, participantIds: built.participantIds } };
}

/** How much more weight than this no timetable can have, in percent of the bound; rounded up to two places. */
export function gapPercent(weight: number, bound: number): number {
  if (bound <= 0) return 0;
  return Math.ceil(((bound - weight) / bound) * 10_000) / 100;
}
