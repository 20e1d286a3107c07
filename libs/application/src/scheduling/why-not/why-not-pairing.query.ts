import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { explainAll } from '@handsel/scheduling';
import { pairingLifeCycle } from '../../pairings/pairing-life-cycle';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { begunSlots, slotsOf } from '../repair/incident-effects';
import { standingBoard } from '../repair/standing-board';
import { unplacedReason } from '../unplaced-messages';
import { planWords } from './plan-words';
import { sayChange } from './say-change';

/** Why a pairing has no meeting now: from the timetable as it stands, also one that was changed by hand. */
export const whyNotPairing: UseCase<'pairings.whyNot'> = {
  policy: staffOnly,
  async execute({ params: { conventionId, pairingId }, tx, environment }) {
    const [pairing] = await tx.pairings.find(conventionId, [pairingId]);
    if (!pairing) return fail(failure('THING_NOT_FOUND', { thing: 'pairing' }));
    if (pairing.meetingId !== null)
      return ok({ pairingId, code: null, message: { en: 'They have a meeting.', zh: '双方已有会面。' }, changes: [] });
    if (pairing.status !== pairingLifeCycle.approve.to)
      return ok({
        pairingId,
        code: 'NOT_APPROVED',
        message: { en: 'This pairing is not approved.', zh: '该配对尚未获批。' },
        changes: [],
      });
    const input = await tx.scheduleRuns.inputFor(conventionId, { replan: true, pins: true });
    const board = standingBoard(input);
    const request = input.toPlace.findIndex(({ id }) => id === pairingId);
    const frozenBefore = begunSlots(slotsOf(input), environment.clock.now());
    const [why] = explainAll(board.plan, { requests: [request], frozenBefore, pinned: board.fixed });
    if (!why) return fail(failure('THING_NOT_FOUND', { thing: 'pairing' }));
    const words = planWords(input, board.built, await tx.meetings.timeZoneOf(conventionId));
    return ok({
      pairingId,
      code: why.code,
      message: unplacedReason(input.toPlace[request]!, why).message,
      changes: why.alternatives.map((alternative) => ({
        kind: alternative.steps[0]?.kind ?? 'book',
        message: sayChange(alternative, words),
        startsAt: input.slots[alternative.slot]?.startsAt ?? null,
      })),
    });
  },
};
