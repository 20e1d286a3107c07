import type { MeetingRequest, Wish } from '@handsel/contracts';
import type { RequestStatus } from './request-life-cycle';

export interface NewRequest {
  id: string;
  conventionId: string;
  fromOrganizationId: string;
  fromParticipantId: string;
  toOrganizationId: string;
  wish: Wish;
  message: string;
  createdAt: Date;
  expiresAt: Date;
}

/** A request with who asked on behalf of the one side. */
export interface StoredRequest {
  request: MeetingRequest;
  fromParticipantId: string;
}

/** What decides whether one organization may ask another. */
export interface Standing {
  /** The convention's settings as they are stored. */
  settings: unknown;
  /** The other organization takes part in the convention. */
  otherExists: boolean;
  /** Requests of the asking one that wait for an answer. */
  openRequests: number;
  /** The two have a pairing, in whatever state. */
  paired: boolean;
  /** An unanswered request between the two has passed its time and is not yet marked so. */
  staleRequest: boolean;
}

export interface RequestFilter {
  /** Only those of this organization; null for all. */
  organizationId: string | null;
  box: 'received' | 'sent' | 'all';
  status: RequestStatus | undefined;
  /** Only those made before this one. */
  beforeId: string | null;
  limit: number;
}

export interface Answer {
  from: readonly RequestStatus[];
  to: RequestStatus;
  reason: string | null;
  /** Who answered for the other side; null where nobody of it did. */
  participantId: string | null;
  at: Date;
}

/** Requests. Everywhere a pending one past its time reads as expired, whether or not that has been written down. */
export interface RequestRepository {
  /** Makes requests of one organization wait for each other, so that its quota holds. */
  lockOrganization(conventionId: string, organizationId: string): Promise<void>;
  standingBetween(conventionId: string, from: string, to: string, now: Date): Promise<Standing>;
  /** Writes down what has expired between two organizations, so that it stands in nobody's way. */
  expireBetween(conventionId: string, one: string, other: string, now: Date): Promise<void>;
  insert(request: NewRequest): Promise<StoredRequest>;
  find(conventionId: string, requestId: string, now: Date): Promise<StoredRequest | null>;
  /** Latest first. */
  list(conventionId: string, filter: RequestFilter, now: Date): Promise<MeetingRequest[]>;
  /** True when the request was still in one of the `from` states and its time not over. Of two answers at once, one is. */
  answer(conventionId: string, requestId: string, answer: Answer): Promise<boolean>;
}
