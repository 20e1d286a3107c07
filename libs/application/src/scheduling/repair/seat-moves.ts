import type { SeatedMeeting } from '../../meetings/meeting.repository';
import { interpretationOf } from '../instance/interpretation';
import type { PairingToPlace, Placement, TimetableInput } from '../timetable-input';
import type { IncidentEffects } from './incident-effects';

interface Move {
  meeting: SeatedMeeting;
  pairing: PairingToPlace;
  to: Placement;
}

/**
 * Gives each moved meeting a table that it may have, the planned one where it is right, and an interpreter where it
 * needs one: the planner knows neither booths nor languages. What finds none is handed back.
 */
export function seatMoves(
  moves: readonly Move[],
  lost: readonly SeatedMeeting[],
  standing: readonly SeatedMeeting[],
  input: TimetableInput,
  closes: IncidentEffects['closes'],
): { seatedMoves: { meeting: SeatedMeeting; to: Placement }[]; seatless: SeatedMeeting[] } {
  const people = new Map(input.people.map((person) => [person.id, person]));
  const leaving = new Set([...moves.map(({ meeting }) => meeting.id), ...lost.map(({ id }) => id)]);
  const taken = new Set(standing.filter(({ id }) => !leaving.has(id)).flatMap(cellsOf));
  const mayHave = (pairing: PairingToPlace) => {
    const organizations = [pairing.buyerParticipantId, pairing.supplierParticipantId].map(
      (id) => people.get(id)?.organizationId,
    );
    const booths = input.tables.filter(({ boothOf }) => boothOf !== null && organizations.includes(boothOf));
    return booths.length > 0 ? booths : input.tables.filter(({ boothOf }) => boothOf === null);
  };
  const seatedMoves: { meeting: SeatedMeeting; to: Placement }[] = [];
  const seatless: SeatedMeeting[] = [];
  for (const { meeting, pairing, to } of moves) {
    const usable = mayHave(pairing)
      .filter(({ closed, index }) => !closed.includes(to.slotIndex) && !closes(to.slotIndex, index))
      .map(({ index }) => index);
    const table = [to.tableIndex, meeting.tableIndex, ...usable].find(
      (index) => usable.includes(index) && !taken.has(`${to.slotIndex} table ${index}`),
    );
    const pairs = interpretationOf(pairing, people, input.interpreters);
    const interpreter = pairs ? freeInterpreter(input, pairs, to.slotIndex, taken, meeting.interpreterId) : null;
    if (table === undefined || interpreter === undefined) {
      seatless.push(meeting);
      continue;
    }
    const seat = { ...to, tableIndex: table, slotCount: 1, interpreterId: interpreter };
    for (const cell of cellsOf(seat)) taken.add(cell);
    seatedMoves.push({ meeting, to: seat });
  }
  return { seatedMoves, seatless };
}

function freeInterpreter(
  { interpreters }: TimetableInput,
  pairs: readonly (readonly [string, string])[],
  slotIndex: number,
  taken: ReadonlySet<string>,
  present: string | null,
): string | undefined {
  const able = interpreters.filter(
    ({ id, languagePairs, away }) =>
      !away.includes(slotIndex) &&
      !taken.has(`${slotIndex} interpreter ${id}`) &&
      languagePairs.some(([x, y]) =>
        pairs.some(([one, other]) => (x === one && y === other) || (x === other && y === one)),
      ),
  );
  return (able.find(({ id }) => id === present) ?? able[0])?.id;
}

const cellsOf = ({ slotIndex, tableIndex, slotCount = 1, interpreterId }: Omit<Placement, 'pairingId'>): string[] =>
  Array.from({ length: slotCount }, (_, k) => slotIndex + k).flatMap((slot) => [
    `${slot} table ${tableIndex}`,
    ...(interpreterId ? [`${slot} interpreter ${interpreterId}`] : []),
  ]);
