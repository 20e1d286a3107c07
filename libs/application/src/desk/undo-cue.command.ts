import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { presentCue } from './desk-state';

/** Takes back what waits: nobody in the hall has seen it, and the ledger knows nothing of it. */
export const undoCue: UseCase<'cues.undo'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId, cueId }, tx }) {
    const waiting = await tx.desk.lockCue(conventionId, cueId);
    if (!waiting) return fail(failure('THING_NOT_FOUND', { thing: 'cue' }));
    if (waiting.status !== 'pending') return fail(failure('CUE_PAST'));
    await tx.desk.settleCue(cueId, 'undone', null);
    const cue = presentCue({ ...waiting, status: 'undone' });
    await tx.events.append({ conventionId, type: 'cue.undone', audience: ['staff'], payload: { cue } });
    return ok(cue);
  },
};
