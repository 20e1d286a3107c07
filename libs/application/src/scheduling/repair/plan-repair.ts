import { failure, type Failure, type Incident } from '@handsel/contracts';
import { fail, ok, type Bilingual, type Result } from '@handsel/kernel';
import { repairPlanner } from '@handsel/scheduling';
import { createHash } from 'node:crypto';
import type { SeatedMeeting } from '../../meetings/meeting.repository';
import type { Transaction } from '../../ports/unit-of-work.port';
import { seatOf } from '../publication/plan-publication';
import type { Placement } from '../timetable-input';
import { blocksAround, type Block, type Use } from './blocks-around';
import { begunSlots, effectsOf, slotsOf, type IncidentEffects } from './incident-effects';
import { seatMoves } from './seat-moves';
import { standingBoard } from './standing-board';
import { waitingPairs, type WaitingPair } from './waiting-pairs';

/** What a repair does to the meetings that stand. */
export interface RepairPlan {
  moved: { meeting: SeatedMeeting; to: Placement }[];
  lost: SeatedMeeting[];
  /** Places that are free afterwards and were not before, and can be used. */
  freed: { slotIndex: number; tableIndex: number }[];
  /** Who waits for a place in a slot once the timetable is mended, best first. */
  waitingIn: (slotIndex: number) => WaitingPair[];
  /** When whom or what the incident takes away cannot be booked any more; null where that is nothing. */
  blocks: (NonNullable<IncidentEffects['blocks']> & { rows: Block[] }) | null;
  /** Names of the interpreters by id. */
  interpreters: ReadonlyMap<string, Bilingual>;
  /** The same for as long as the same would be done. */
  hash: string;
  /** Time that the planner took. */
  milliseconds: number;
}

/** Works out how the timetable is mended with the fewest people moved; changes nothing. */
export async function planRepair(
  tx: Transaction,
  conventionId: string,
  incident: Incident,
  now: Date,
): Promise<Result<RepairPlan, Failure>> {
  const input = await tx.scheduleRuns.inputFor(conventionId, { replan: true, pins: true });
  const names = await tx.scheduleRuns.placeNames(conventionId);
  const tables = new Map([...names.tables].map(([index, { id }]) => [id, index]));
  if (incident.kind === 'closed-table' && !tables.has(incident.tableId))
    return fail(failure('THING_NOT_FOUND', { thing: 'table' }));
  if ('participantId' in incident && !input.people.some(({ id }) => id === incident.participantId))
    return fail(failure('THING_NOT_FOUND', { thing: 'participant' }));
  if (incident.kind === 'interpreter-away' && !input.interpreters.some(({ id }) => id === incident.interpreterId))
    return fail(failure('THING_NOT_FOUND', { thing: 'interpreter' }));
  const seated = await tx.meetings.seated(conventionId);
  const meetingOf = new Map(seated.map((meeting) => [meeting.pairingId, meeting]));

  const board = standingBoard(input);
  const slots = slotsOf(input);
  const frozenBefore = begunSlots(slots, now);
  const { disturbances, blocks, closes } = effectsOf(incident, board, slots, tables, frozenBefore);
  const planner = repairPlanner(board.plan);
  const from = performance.now();
  const preview = planner.preview(disturbances, { frozenBefore, pinned: board.fixed });
  const milliseconds = performance.now() - from;

  const standing = (request: number): SeatedMeeting[] => {
    const meeting = meetingOf.get(board.pairings[request]!.id);
    return meeting?.status === 'scheduled' ? [meeting] : [];
  };
  const moves = preview.moves.flatMap(({ request, to }) => standing(request).map((meeting) => ({ meeting, to })));
  const given = [...preview.lost.map(({ request }) => request), ...preview.cancelled].flatMap(standing);
  const { seatedMoves: moved, seatless, freed, isFree } = seatMoves(moves, given, seated, input, board, closes);
  const lost = [...given, ...seatless];
  const pairingOf = new Map(board.pairings.map((pairing) => [pairing.id, pairing]));
  const slotOf = new Map(slots.map((slot) => [slot.index, slot]));
  const useOf = ({ pairingId, slotIndex, slotCount = 1, tableIndex, interpreterId }: Placement): Use => {
    const { buyerParticipantId, supplierParticipantId } = pairingOf.get(pairingId)!;
    const tableId = names.tables.get(tableIndex)!.id;
    return {
      resourceIds: [buyerParticipantId, supplierParticipantId, tableId, ...(interpreterId ? [interpreterId] : [])],
      startsAt: slotOf.get(slotIndex)!.startsAt,
      endsAt: slotOf.get(slotIndex + slotCount - 1)!.endsAt,
    };
  };
  const left = new Set([...moved.map(({ meeting }) => meeting.id), ...lost.map(({ id }) => id)]);
  const staying = [...seated.filter(({ id }) => !left.has(id)), ...moved.map(({ to }) => to)];
  const hash = createHash('sha256')
    .update(
      JSON.stringify([
        incident,
        moved.map(({ meeting, to }) => [meeting.id, seatOf(meeting), seatOf(to)]),
        lost.map(({ id }) => id).sort(),
      ]),
    )
    .digest('hex');
  let committed: unknown;
  const waitingIn = (slotIndex: number): WaitingPair[] => {
    committed ??= planner.commit(disturbances, { frozenBefore, pinned: board.fixed });
    return waitingPairs(planner, board, input, { slotIndex, frozenBefore, isFree });
  };
  const interpreters = new Map(input.interpreters.map(({ id, name }) => [id, name]));
  return ok({
    moved,
    lost,
    freed,
    waitingIn,
    blocks: blocks && { ...blocks, rows: blocksAround(blocks, staying.map(useOf)) },
    interpreters,
    hash,
    milliseconds,
  });
}
