import type { Audience, MeetingRequest } from '@handsel/contracts';
import type { StoredRequest } from './request.repository';

/** A request as both sides see it. */
export function presentRequest({ fromParticipantId: _, ...request }: StoredRequest): MeetingRequest {
  return request;
}

type RequestEvent = 'request.created' | 'request.accepted' | 'request.declined' | 'request.withdrawn';

/** What happened to a request, told to the two organizations and to nobody else. */
export function eventOfRequest<T extends RequestEvent>(conventionId: string, type: T, stored: StoredRequest) {
  const request = presentRequest(stored);
  const audience: Audience[] = [
    `organization:${request.from.organizationId}`,
    `organization:${request.to.organizationId}`,
  ];
  return { conventionId, type, audience, payload: { request } };
}
