import type { DomainEventPayload, DomainEventType } from '@handsel/contracts';

/** An event of the log as this client was sent it: its type tells its payload. */
export type LiveEvent = {
  [T in DomainEventType]: {
    type: T;
    payload: DomainEventPayload<T>;
    position: number;
    at: string;
    /** True for what happened before this client was there to see it. */
    replayed: boolean;
  };
}[DomainEventType];

export type LiveStatus = 'connecting' | 'live' | 'lost';
