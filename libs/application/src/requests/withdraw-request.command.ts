import { ok } from '@handsel/kernel';
import { exhibitorsOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { answerRequest } from './answer-request';
import { eventOfRequest } from './request-events';

export const withdrawRequest: UseCase<'requests.withdraw'> = {
  policy: exhibitorsOnly,
  async execute(call) {
    const answered = await answerRequest(call, 'withdraw');
    if (!answered.ok) return answered;
    const { request } = answered.value;
    await call.tx.events.append(eventOfRequest(call.params.conventionId, 'request.withdrawn', request));
    return ok(request);
  },
};
