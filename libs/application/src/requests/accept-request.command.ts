import { ok } from '@handsel/kernel';
import { proposePairing } from '../pairings/propose-pairing';
import { exhibitorsOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { answerRequest } from './answer-request';
import { eventOfRequest } from './request-events';

/** The other side wants to meet as well: the pair waits for a matchmaker from now on. */
export const acceptRequest: UseCase<'requests.accept'> = {
  policy: exhibitorsOnly,
  async execute(call) {
    const { tx, environment, params } = call;
    const answered = await answerRequest(call, 'accept');
    if (!answered.ok) return answered;
    const { request, fromParticipantId, participantId } = answered.value;
    await tx.events.append(eventOfRequest(params.conventionId, 'request.accepted', request));
    await proposePairing(tx, {
      conventionId: params.conventionId,
      requestId: request.id,
      wish: request.wish,
      requester: { organizationId: request.from.organizationId, participantId: fromParticipantId },
      other: { organizationId: request.to.organizationId, participantId },
      at: environment.clock.now(),
    });
    return ok(request);
  },
};
