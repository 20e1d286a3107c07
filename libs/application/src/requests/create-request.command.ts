import { failure } from '@handsel/contracts';
import { fail, newId, ok } from '@handsel/kernel';
import { exhibitorsOnly, representedBy } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { eventOfRequest } from './request-events';
import { expiryOf, requestLimits } from './request-limits';

/** Asks another organization for a meeting. Of two that ask each other at once, one request stands. */
export const createRequest: UseCase<'requests.create'> = {
  policy: exhibitorsOnly,
  async execute({ principal, params: { conventionId }, body, tx, environment }) {
    const own = representedBy(principal, conventionId);
    if (!own) return fail(failure('ACCESS_DENIED'));
    const { toOrganizationId, wish, message } = body;
    if (toOrganizationId === own.organizationId) return fail(failure('REQUEST_TO_SELF'));

    const now = environment.clock.now();
    await tx.requests.lockOrganization(conventionId, own.organizationId);
    const standing = await tx.requests.standingBetween(conventionId, own.organizationId, toOrganizationId, now);
    if (!standing.otherExists) return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    const limits = requestLimits(standing.settings);
    const limit = limits.openRequestsPerOrganization;
    if (standing.openRequests >= limit) return fail(failure('QUOTA_REACHED', { limit }));
    if (standing.paired) return fail(failure('REQUEST_EXISTS'));

    if (standing.staleRequest) await tx.requests.expireBetween(conventionId, own.organizationId, toOrganizationId, now);
    const { request } = await tx.requests.insert({
      id: newId(),
      conventionId,
      fromOrganizationId: own.organizationId,
      fromParticipantId: own.participantId,
      toOrganizationId,
      wish,
      message,
      createdAt: now,
      expiresAt: expiryOf(now, limits),
    });
    await tx.events.append(eventOfRequest(conventionId, 'request.created', request));
    return ok(request);
  },
  conflicts: { requests_open: () => failure('REQUEST_EXISTS') },
};
