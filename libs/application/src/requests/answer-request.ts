import { failure, type Failure } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { isAllowed, refusedIn } from '../life-cycles/life-cycle';
import { representedBy } from '../policies/roles.policy';
import type { Call } from '../use-case';
import { requestLifeCycle } from './request-life-cycle';
import type { StoredRequest } from './request.repository';

type AnswerOperation = 'requests.accept' | 'requests.decline' | 'requests.withdraw';

/**
 * Moves a request along its life cycle on behalf of the side that may. To the other side, and to everybody else, there
 * is no such request to be answered.
 */
export async function answerRequest(
  call: Pick<Call<AnswerOperation>, 'principal' | 'params' | 'tx' | 'environment'>,
  action: 'accept' | 'decline' | 'withdraw',
  reason: string | null = null,
): Promise<Result<StoredRequest & { participantId: string }, Failure>> {
  const { principal, params, tx, environment } = call;
  const { conventionId, requestId } = params;
  const notFound = fail(failure('THING_NOT_FOUND', { thing: 'request' }));
  const own = representedBy(principal, conventionId);
  const now = environment.clock.now();
  const found = own && (await tx.requests.find(conventionId, requestId, now));
  if (!found) return notFound;
  const side = action === 'withdraw' ? found.request.from : found.request.to;
  if (side.organizationId !== own.organizationId) return notFound;

  const transition = requestLifeCycle[action];
  const { status } = found.request;
  if (!isAllowed(transition, status)) return fail(refusedIn(status, transition));
  const participantId = action === 'withdraw' ? null : own.participantId;
  const { from, to } = transition;
  const answered = await tx.requests.answer(conventionId, requestId, { from, to, reason, participantId, at: now });
  if (answered) {
    const request = { ...found.request, status: to, reason };
    return ok({ request, fromParticipantId: found.fromParticipantId, participantId: own.participantId });
  }
  // Somebody was quicker: what the request has become is why it cannot be answered.
  const meanwhile = await tx.requests.find(conventionId, requestId, now);
  return meanwhile ? fail(refusedIn(meanwhile.request.status, transition)) : notFound;
}
