import type { Audience, MeetingRequest } from '@handsel/contracts';

type RequestEvent = 'request.created' | 'request.accepted' | 'request.declined' | 'request.withdrawn';

/** What happened to a request, told to the two organizations and to nobody else. */
export function eventOfRequest<T extends RequestEvent>(conventionId: string, type: T, request: MeetingRequest) {
  const audience: Audience[] = [
    `organization:${request.from.organizationId}`,
    `organization:${request.to.organizationId}`,
  ];
  return { conventionId, type, audience, payload: { request } };
}
