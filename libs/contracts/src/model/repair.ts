import { z } from 'zod';
import { party } from './meeting';
import { meetingChange } from './schedule-run';
import { bilingual, id, instant, requiredText } from './primitives';

/** What has gone wrong on the day. */
export const incident = z.discriminatedUnion('kind', [
  /** Somebody is away up to a time. */
  z.strictObject({ kind: z.literal('late-arrival'), participantId: id, until: instant }),
  /** Somebody is away from a time on, for the rest of the convention. */
  z.strictObject({ kind: z.literal('no-show'), participantId: id, from: instant }),
  z.strictObject({ kind: z.literal('closed-table'), tableId: id, startsAt: instant, endsAt: instant }),
  /** An interpreter is away for a while; meetings keep their time where another one can take them over. */
  z.strictObject({ kind: z.literal('interpreter-away'), interpreterId: id, from: instant, until: instant }),
  /** Nobody meets then. */
  z.strictObject({ kind: z.literal('cancelled-hour'), startsAt: instant, endsAt: instant }),
]);
export const previewRepair = z.strictObject({ incident });
export const applyRepair = z.strictObject({ incident, hash: requiredText(100) });

/** How a repaired timetable would differ from the one that stands: who is touched, what moves, what is lost, what is gained. */
export const repairPreview = z.object({
  incident,
  /** Given to `apply`, it is refused once the timetable has changed since. */
  hash: z.string(),
  /** `lost` is cancelled for want of a place; `gained` is a waiting pair that a freed place can be offered to. */
  changes: z.array(meetingChange),
  moved: z.number().int(),
  lost: z.number().int(),
  peopleTouched: z.number().int(),
  organizationsTouched: z.array(party),
  /** Waiting pairs that would be offered a freed place. */
  offers: z.array(z.object({ pairingId: id, buyer: party, supplier: party, startsAt: instant, table: z.string() })),
  /** Time that the planner took. */
  milliseconds: z.number(),
});
export const appliedRepair = z.object({ moved: z.number().int(), lost: z.number().int(), offers: z.number().int() });

export const offerStatus = z.enum(['open', 'accepted', 'declined', 'expired']);
/** A freed place, for the waiting pair that should have it by rule. It holds nothing until somebody accepts. */
export const offer = z.object({
  id,
  pairingId: id,
  buyer: party,
  supplier: party,
  slotId: id,
  startsAt: instant,
  table: z.object({ id, hall: z.string(), label: z.string() }),
  status: offerStatus,
  createdAt: instant,
  expiresAt: instant,
  meetingId: id.nullable(),
});

/** Why a pairing has no meeting in the timetable as it stands, and the single changes that would give it one. */
export const whyNot = z.object({
  pairingId: id,
  /** Null where it has a meeting. */
  code: z.string().nullable(),
  message: bilingual(1000),
  changes: z.array(z.object({ kind: z.string(), message: bilingual(1000), startsAt: instant.nullable() })),
});

export type Incident = z.infer<typeof incident>;
export type RepairPreview = z.infer<typeof repairPreview>;
export type Offer = z.infer<typeof offer>;
export type WhyNot = z.infer<typeof whyNot>;
