import type { Place } from '@handsel/scheduling';
import type { SeatedMeeting } from '../../meetings/meeting.repository';
import type { Placement, TimetableInput } from '../timetable-input';
import type { IncidentEffects } from './incident-effects';
import type { StandingBoard } from './standing-board';

export interface Move {
  meeting: SeatedMeeting;
  to: Place;
}

export interface SeatedMoves {
  seatedMoves: { meeting: SeatedMeeting; to: Placement }[];
  /** Meetings for which nothing is left at their booth. */
  seatless: SeatedMeeting[];
  /** Places that meetings left, and that nobody has now. */
  freed: { slotIndex: number; tableIndex: number }[];
  /** True where nobody sits at the table then, and it can be used. */
  isFree: (slotIndex: number, tableIndex: number) => boolean;
}

/** Says in the convention's own terms where the planner has put meetings; of several tables of a booth it chooses one. */
export function seatMoves(
  moves: readonly Move[],
  lost: readonly SeatedMeeting[],
  standing: readonly SeatedMeeting[],
  input: TimetableInput,
  board: StandingBoard,
  closes: IncidentEffects['closes'],
): SeatedMoves {
  const leaving = [...moves.map(({ meeting }) => meeting), ...lost];
  const gone = new Set(leaving.map(({ id }) => id));
  const taken = new Set(standing.filter(({ id }) => !gone.has(id)).flatMap(cellsOf));
  const closed = new Map(input.tables.map((table) => [table.index, new Set(table.closed)]));
  const isOpen = (slotIndex: number, tableIndex: number): boolean =>
    !closed.get(tableIndex)?.has(slotIndex) && !closes(slotIndex, tableIndex);
  const seatedMoves: SeatedMoves['seatedMoves'] = [];
  const seatless: SeatedMeeting[] = [];
  for (const { meeting, to } of moves) {
    const seat = {
      pairingId: meeting.pairingId,
      slotIndex: input.slots[to.slot]!.index,
      slotCount: meeting.slotCount,
      interpreterId: board.built.interpreterIds[to.interpreter ?? -1] ?? null,
    };
    const tables = board.tablesAt(to);
    const isFreeAt = (tableIndex: number): boolean =>
      slotsOf(seat).every((slotIndex) => isOpen(slotIndex, tableIndex) && !taken.has(cell(slotIndex, tableIndex)));
    const wishes = tables.includes(meeting.tableIndex) ? [meeting.tableIndex, ...tables] : tables;
    const tableIndex = wishes.find(isFreeAt);
    if (tableIndex === undefined) {
      seatless.push(meeting);
      continue;
    }
    for (const one of cellsOf({ ...seat, tableIndex })) taken.add(one);
    seatedMoves.push({ meeting, to: { ...seat, tableIndex } });
  }
  const left = leaving.flatMap((meeting) =>
    slotsOf(meeting).map((slotIndex) => ({ slotIndex, tableIndex: meeting.tableIndex })),
  );
  const isFree = (slotIndex: number, tableIndex: number): boolean =>
    isOpen(slotIndex, tableIndex) && !taken.has(cell(slotIndex, tableIndex));
  const freed = left.filter(({ slotIndex, tableIndex }) => isFree(slotIndex, tableIndex));
  freed.sort((one, other) => one.slotIndex - other.slotIndex || one.tableIndex - other.tableIndex);
  return { seatedMoves, seatless, freed, isFree };
}

const cell = (slotIndex: number, tableIndex: number): string => `${slotIndex} ${tableIndex}`;

const slotsOf = ({ slotIndex, slotCount = 1 }: Pick<Placement, 'slotIndex' | 'slotCount'>): number[] =>
  Array.from({ length: slotCount }, (_, k) => slotIndex + k);

const cellsOf = (seat: Pick<Placement, 'slotIndex' | 'slotCount' | 'tableIndex'>): string[] =>
  slotsOf(seat).map((slotIndex) => cell(slotIndex, seat.tableIndex));
