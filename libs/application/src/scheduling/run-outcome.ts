import type { RunCertificate, ScheduleRun } from '@handsel/contracts';
import type { Timetable } from '@handsel/scheduling';
import { allocateTables, type SolvedPlace } from './allocate-tables';
import type { BuiltInstance } from './build-instance';
import { proofOf } from './run-proof';
import type { PairingToPlace, Placement, TimetableInput } from './timetable-input';
import { unplacedReason } from './unplaced-messages';
import { smallestChanges } from './why-not/smallest-changes';

/** What a run keeps so that others can check it, and what it left where it was. */
export interface RunProof extends Omit<RunCertificate, 'runId' | 'seed' | 'inputHash'> {
  kept: Placement[];
}

export interface RunOutcome {
  placements: Placement[];
  result: NonNullable<ScheduleRun['result']>;
  /** The solver's prices, with the participants that they belong to. */
  certificate: Timetable['certificate'] & { participantIds: string[] };
  proof: RunProof;
}

/**
 * What a run keeps of a timetable. `pairings`, `placed` and `unplaced` count what there was to place; weight, bound and
 * breaks are those of the whole timetable, with the meetings that stood before.
 */
export function outcomeOf(
  timetable: Timetable,
  input: TimetableInput,
  built: BuiltInstance,
  timeZone = 'utc',
): RunOutcome {
  const { toPlace, placed } = input;
  const solved = toPlace.flatMap((pairing, request) => solvedPlaces(timetable, input, built, pairing, request));
  const { placements, seatless } = allocateTables(solved, placed);
  const changes = smallestChanges(timetable, input, built, timeZone);
  const unplaced = timetable.reasons.flatMap((reason) => {
    const pairing = toPlace[reason.request];
    return pairing ? [{ ...unplacedReason(pairing, reason), change: changes.get(pairing.id) ?? null }] : [];
  });
  const withoutTable = toPlace
    .filter(({ id }) => seatless.includes(id))
    .map((pairing) => unplacedReason(pairing, { code: 'TABLES_FULL', commonSlots: 1 }));
  const { weight, breaks, breaksLowerBound, outcome, moves, certificate } = timetable;
  const result = {
    pairings: built.pairingCount,
    placed: placements.length,
    weight,
    bound: certificate.bound,
    gapPercent: gapPercent(weight, certificate.bound),
    breaks,
    breaksLowerBound,
    outcome,
    moves,
    unplaced: [...unplaced, ...withoutTable],
  };
  const { participantIds } = built;
  const proof = { ...proofOf(timetable, built), kept: placed.map(keptPlace) };
  return { placements, result, certificate: { ...certificate, participantIds }, proof };
}

/** Where a request is held, with the tables that it may have; none where it is not held. */
function solvedPlaces(
  { slots: held, tables, resources }: Timetable,
  input: TimetableInput,
  { places, interpreterIds }: BuiltInstance,
  { id: pairingId, slotCount = 1, pin, present }: PairingToPlace,
  request: number,
): SolvedPlace[] {
  const slot = held[request] ?? null;
  if (slot === null) return [];
  const slotIndex = input.slots[slot]!.index;
  const booth = resources?.booths[request] ?? null;
  const hall = resources?.halls[request] ?? null;
  const inHall = places.halls && hall !== null ? places.hallNames[hall] : undefined;
  const pool = places.pool.filter((table) => inHall === undefined || table.hall === inHall);
  const choice = booth === null ? pool.map(({ index }) => index) : places.boothTables[booth]!;
  const span = Array.from({ length: slotCount }, (_, k) => slotIndex + k);
  const open = choice.filter((table) => span.every((index) => places.isOpen(table, index)));
  const first = present?.slotIndex === slotIndex ? present.tableIndex : places.pool[tables[request] ?? 0]?.index;
  const interpreter = resources?.interpreters[request] ?? null;
  return [
    {
      pairingId,
      slotIndex,
      slotCount,
      interpreterId: interpreter === null ? null : interpreterIds[interpreter]!,
      pinned: pin?.tableIndex ?? null,
      tables: first !== undefined && open.includes(first) ? [first, ...open.filter((table) => table !== first)] : open,
    },
  ];
}

const keptPlace = ({
  id,
  slotIndex,
  tableIndex,
  slotCount = 1,
  interpreterId = null,
}: TimetableInput['placed'][number]) => ({
  pairingId: id,
  slotIndex,
  tableIndex,
  slotCount,
  interpreterId,
});

/** How much more weight than this no timetable can have, in percent of the bound; rounded up to two places. */
export function gapPercent(weight: number, bound: number): number {
  if (bound <= 0) return 0;
  return Math.ceil(((bound - weight) / bound) * 10_000) / 100;
}
