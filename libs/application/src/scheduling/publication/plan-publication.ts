import type { MeetingSeat, SeatedMeeting } from '../../meetings/meeting.repository';
import type { Placement } from '../timetable-input';

type Seat = Required<MeetingSeat>;

/** What publishing a draft would do to the meetings that stand. */
export interface Publication {
  made: Placement[];
  moved: { before: SeatedMeeting; to: Placement }[];
  cancelled: SeatedMeeting[];
  unchanged: number;
  /** The pairing has a meeting that the run did not know, or may not move: the draft is out of date. */
  outdated: boolean;
}

/** Where meetings stood before a publication: what rolling it back restores. */
export interface Undo {
  moved: ({ meetingId: string } & Seat)[];
  cancelled: ({ pairingId: string } & Seat)[];
}

/**
 * Compares a draft with the meetings that stand.
 *
 * @param replanned the pairings that the run could move or drop; empty where it had to keep what was published
 */
export function planPublication(
  placements: readonly Placement[],
  standing: readonly SeatedMeeting[],
  replanned: ReadonlySet<string>,
): Publication {
  const meetingOf = new Map(standing.map((meeting) => [meeting.pairingId, meeting]));
  const plan: Publication = { made: [], moved: [], cancelled: [], unchanged: 0, outdated: false };
  for (const to of placements) {
    const before = meetingOf.get(to.pairingId);
    if (!before) plan.made.push(to);
    else if (!replanned.has(to.pairingId) || (before.status !== 'scheduled' && !isSame(before, to)))
      plan.outdated = true;
    else if (isSame(before, to)) plan.unchanged += 1;
    else plan.moved.push({ before, to });
  }
  const kept = new Set(placements.map(({ pairingId }) => pairingId));
  for (const meeting of standing)
    if (meeting.status === 'scheduled' && replanned.has(meeting.pairingId) && !kept.has(meeting.pairingId))
      plan.cancelled.push(meeting);
  return plan;
}

/** What it takes to go back. */
export function undoOf({ moved, cancelled }: Publication): Undo {
  return {
    moved: moved.map(({ before }) => ({ meetingId: before.id, ...seatOf(before) })),
    cancelled: cancelled.map((meeting) => ({ pairingId: meeting.pairingId, ...seatOf(meeting) })),
  };
}

/** A place with everything said. */
export const seatOf = ({ slotIndex, tableIndex, slotCount = 1, interpreterId = null }: MeetingSeat): Seat => ({
  slotIndex,
  tableIndex,
  slotCount,
  interpreterId,
});

const isSame = (one: MeetingSeat, other: MeetingSeat): boolean =>
  JSON.stringify(seatOf(one)) === JSON.stringify(seatOf(other));
