import { z } from 'zod';
import { id, instant, position } from '../model';
import { domainEvents, type DomainEventType } from '../events/domain-events';

/** Where a client stands in a convention's log. A restored backup changes the epoch, and old cursors count no more. */
export const cursor = z.strictObject({ epoch: z.string().max(64), position });

/** From the client. Each is answered by an acknowledgement of the shape beside it. */
export const clientMessages = {
  /** Follow a convention from a cursor; without one, from now on. */
  resume: {
    payload: z.strictObject({
      conventionId: id,
      cursor: cursor.nullable().default(null),
      /** From the last answer, while the state is kept: whoever may hear something else now has to load it anew. */
      audience: z.string().max(64).nullable().default(null),
    }),
    answer: z.discriminatedUnion('ok', [
      z.object({
        ok: z.literal(true),
        epoch: z.string(),
        /** Stands for what this client may hear; another one when its roles have changed. */
        audience: z.string(),
        /** The last position that is accounted for once the replayed events have come. */
        top: position,
        /** The last of the replayed events; the cursor's own position where there was none. One that is missing is noticed by it. */
        last: position,
        /** False: too far behind, or another audience now. Fetch a fresh state over HTTP and go on from its position. */
        complete: z.boolean(),
      }),
      z.object({ ok: z.literal(false), code: z.string() }),
    ]),
  },
} as const;

/** To the client. */
export const serverMessages = {
  event: z.object({
    conventionId: id,
    position,
    /** The position of the event before this one that the same audience was sent: a larger one than the client's cursor means a gap. */
    previous: position,
    type: z.enum(Object.keys(domainEvents) as [DomainEventType, ...DomainEventType[]]),
    at: instant,
    payload: z.unknown(),
  }),
  /** The server is about to restart: come back after this delay. */
  drain: z.object({ delayMilliseconds: z.number().int() }),
} as const;

export type Cursor = z.infer<typeof cursor>;
export type ServerEvent = z.infer<typeof serverMessages.event>;
export type ResumeAnswer = z.infer<typeof clientMessages.resume.answer>;
export const realtimePath = '/live/';
export const protocolVersion = 1;
