import { domainEvents, type DomainEventPayload, type DomainEventType, type ServerEvent } from '@handsel/contracts';

interface LiveEventOf<T extends DomainEventType> {
  conventionId: string;
  position: number;
  type: T;
  /** When it happened, by the server's clock. */
  at: string;
  payload: DomainEventPayload<T>;
}

/** An event with the payload of its type. */
export type LiveEvent = { [T in DomainEventType]: LiveEventOf<T> }[DomainEventType];

/** Reads the payload by its type; null when this version does not know it. */
export function toLiveEvent({ conventionId, position, type, at, payload }: ServerEvent): LiveEvent | null {
  if (!Object.hasOwn(domainEvents, type)) return null;
  const parsed = domainEvents[type].safeParse(payload);
  return parsed.success ? ({ conventionId, position, type, at, payload: parsed.data } as LiveEvent) : null;
}
