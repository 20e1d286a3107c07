import { repairPlanner, type RepairPlanning } from '@handsel/scheduling';
import type { SeatedMeeting } from '../../meetings/meeting.repository';
import type { Transaction } from '../../ports/unit-of-work.port';
import { slotsOf, type Slot } from '../repair/incident-effects';
import { standingBoard, type StandingBoard } from '../repair/standing-board';
import type { PlaceNames } from '../schedule-run.repository';
import type { TimetableInput } from '../timetable-input';

/** What is known of a convention's timetable: everything that a run could move, and where it stands. */
interface TimetableFacts {
  input: TimetableInput;
  seated: SeatedMeeting[];
  names: PlaceNames;
}

/** A timetable as it stands, laid out for repairs. Never changed; whoever asks the planner leaves it as it was. */
export interface StandingTimetable extends TimetableFacts {
  board: StandingBoard;
  slots: Slot[];
  planner: RepairPlanning;
}

const REPLANNED = { replan: true, pins: true };

export async function readTimetable(tx: Transaction, conventionId: string): Promise<TimetableFacts> {
  return {
    input: await tx.scheduleRuns.inputFor(conventionId, REPLANNED),
    seated: await tx.meetings.seated(conventionId),
    names: await tx.scheduleRuns.placeNames(conventionId),
  };
}

/** The same facts where only the meetings of these pairings have changed. */
export async function rereadMeetings(
  tx: Transaction,
  conventionId: string,
  { input, names }: TimetableFacts,
  pairingIds: readonly string[],
): Promise<TimetableFacts> {
  const changed = new Set(pairingIds);
  const rows = await tx.scheduleRuns.pairingsFor(conventionId, pairingIds, REPLANNED);
  const merged = <T extends { id: string }>(before: readonly T[], now: readonly T[]): T[] =>
    [...before.filter(({ id }) => !changed.has(id)), ...now].sort((one, other) => (one.id < other.id ? -1 : 1));
  const { toPlace, placed } = rows;
  return {
    input: { ...input, toPlace: merged(input.toPlace, toPlace), placed: merged(input.placed, placed) },
    seated: await tx.meetings.seated(conventionId),
    names,
  };
}

/** @throws StandingPlanError if two meetings want one person, interpreter or table */
export function layOut(facts: TimetableFacts): StandingTimetable {
  const board = standingBoard(facts.input);
  return { ...facts, board, slots: slotsOf(facts.input), planner: repairPlanner(board.plan) };
}
