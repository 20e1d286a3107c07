import type { Audience, DomainEventPayload, DomainEventType } from '@handsel/contracts';

/** Adds to the event log within the transaction. The position is given after the commit, in commit order. */
export interface EventAppender {
  append<T extends DomainEventType>(event: {
    conventionId: string;
    type: T;
    audience: Audience[];
    payload: DomainEventPayload<T>;
  }): Promise<void>;
}
