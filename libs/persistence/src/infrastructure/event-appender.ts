import type { EventAppender } from '@handsel/application';
import { domainEvents, type Audience, type DomainEventPayload, type DomainEventType } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';

interface PendingEvent {
  conventionId: string;
  type: string;
  audience: string[];
  payload: unknown;
}

/** Collects the events of one transaction and writes them with its last statement, in the order they were appended. */
export class PostgresEventAppender implements EventAppender {
  private readonly pending: PendingEvent[] = [];

  constructor(private readonly manager: EntityManager) {}

  async append<T extends DomainEventType>(event: {
    conventionId: string;
    type: T;
    audience: Audience[];
    payload: DomainEventPayload<T>;
  }): Promise<void> {
    this.pending.push({ ...event, payload: domainEvents[event.type].parse(event.payload) });
  }

  /** @returns whether there was anything to write */
  async flush(): Promise<boolean> {
    if (this.pending.length === 0) return false;
    await this.manager.query(
      `INSERT INTO events (convention_id, type, audience, payload, at)
       SELECT (e->>'conventionId')::uuid, e->>'type', ARRAY(SELECT jsonb_array_elements_text(e->'audience')), e->'payload', clock_timestamp()
       FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS t(e, ordinal) ORDER BY ordinal`,
      [JSON.stringify(this.pending)],
    );
    return true;
  }
}
