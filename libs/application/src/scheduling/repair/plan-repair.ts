import { failure, type Failure, type Incident } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { createHash } from 'node:crypto';
import type { SeatedMeeting } from '../../meetings/meeting.repository';
import { seatOf } from '../publication/plan-publication';
import type { StandingTimetable } from '../standing/standing-timetable';
import type { Placement } from '../timetable-input';
import { blocksAround, type Block, type Use } from './blocks-around';
import { begunSlots, effectsOf, type IncidentEffects } from './incident-effects';
import { seatMoves, type SeatedMoves } from './seat-moves';
import { waitingPairs, type WaitingPair } from './waiting-pairs';

/** What a repair does to the meetings that stand. */
export interface RepairPlan {
  moved: { meeting: SeatedMeeting; to: Placement }[];
  lost: SeatedMeeting[];
  /** Places that are free afterwards and were not before, and can be used. */
  freed: SeatedMoves['freed'];
  /** Who waits for a place in a slot with such places once the timetable is mended, best first. */
  waiting: ReadonlyMap<number, readonly WaitingPair[]>;
  /** When whom or what the incident takes away cannot be booked any more; null where that is nothing. */
  blocks: (NonNullable<IncidentEffects['blocks']> & { rows: Block[] }) | null;
  /** The same for as long as the same would be done. */
  hash: string;
  /** Time that the planner took. */
  milliseconds: number;
}

/** Works out how the timetable is mended with the fewest people moved; changes nothing. */
export function planRepair(standing: StandingTimetable, incident: Incident, now: Date): Result<RepairPlan, Failure> {
  const { input, seated, names, board, slots, planner } = standing;
  const tables = new Map([...names.tables].map(([index, { id }]) => [id, index]));
  if (incident.kind === 'closed-table' && !tables.has(incident.tableId))
    return fail(failure('THING_NOT_FOUND', { thing: 'table' }));
  if ('participantId' in incident && !input.people.some(({ id }) => id === incident.participantId))
    return fail(failure('THING_NOT_FOUND', { thing: 'participant' }));
  if (incident.kind === 'interpreter-away' && !input.interpreters.some(({ id }) => id === incident.interpreterId))
    return fail(failure('THING_NOT_FOUND', { thing: 'interpreter' }));
  const meetingOf = new Map(seated.map((meeting) => [meeting.pairingId, meeting]));
  const frozenBefore = begunSlots(slots, now);
  const { disturbances, blocks, closes } = effectsOf(incident, board, slots, tables, frozenBefore);
  const movable = (request: number): SeatedMeeting[] => {
    const meeting = meetingOf.get(board.pairings[request]!.id);
    return meeting?.status === 'scheduled' ? [meeting] : [];
  };
  const from = performance.now();
  return planner.during(disturbances, { frozenBefore, pinned: board.fixed }, (preview) => {
    const milliseconds = performance.now() - from;
    const moves = preview.moves.flatMap(({ request, to }) => movable(request).map((meeting) => ({ meeting, to })));
    const given = [...preview.lost.map(({ request }) => request), ...preview.cancelled].flatMap(movable);
    const { seatedMoves: moved, seatless, freed, isFree } = seatMoves(moves, given, seated, input, board, closes);
    const lost = [...given, ...seatless];
    return ok({
      moved,
      lost,
      freed,
      waiting: waitingPairs(planner, board, input, { freed, frozenBefore, isFree }),
      blocks: blocks && { ...blocks, rows: blocksAround(blocks, usesAfter(standing, moved, lost)) },
      hash: hashOf(incident, moved, lost),
      milliseconds,
    });
  });
}

/** Who and what the meetings that stand once it is mended are held by and at. */
function usesAfter(
  { board, slots, names, seated }: StandingTimetable,
  moved: RepairPlan['moved'],
  lost: RepairPlan['lost'],
): Use[] {
  const pairingOf = new Map(board.pairings.map((pairing) => [pairing.id, pairing]));
  const slotOf = new Map(slots.map((slot) => [slot.index, slot]));
  const left = new Set([...moved.map(({ meeting }) => meeting.id), ...lost.map(({ id }) => id)]);
  const staying: Placement[] = [...seated.filter(({ id }) => !left.has(id)), ...moved.map(({ to }) => to)];
  return staying.map(({ pairingId, slotIndex, slotCount = 1, tableIndex, interpreterId }) => {
    const { buyerParticipantId, supplierParticipantId } = pairingOf.get(pairingId)!;
    const tableId = names.tables.get(tableIndex)!.id;
    return {
      resourceIds: [buyerParticipantId, supplierParticipantId, tableId, ...(interpreterId ? [interpreterId] : [])],
      startsAt: slotOf.get(slotIndex)!.startsAt,
      endsAt: slotOf.get(slotIndex + slotCount - 1)!.endsAt,
    };
  });
}

function hashOf(incident: Incident, moved: RepairPlan['moved'], lost: RepairPlan['lost']): string {
  const moves = moved.map(({ meeting, to }) => [meeting.id, seatOf(meeting), seatOf(to)]);
  const whole = JSON.stringify([incident, moves, lost.map(({ id }) => id).sort()]);
  return createHash('sha256').update(whole).digest('hex');
}
