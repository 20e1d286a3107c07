import { z } from 'zod';
import { bilingual, id, instant, named, text } from './primitives';

export const wish = z.enum(['must-meet', 'would-like']);
export const requestStatus = z.enum(['pending', 'accepted', 'declined', 'withdrawn', 'expired']);

export const party = z.object({ organizationId: id, name: bilingual(300) });

/** One side asks the other for a meeting. A pending request never blocks a calendar. */
export const meetingRequest = z.object({
  id,
  from: party,
  to: party,
  wish,
  message: z.string(),
  status: requestStatus,
  reason: z.string().nullable(),
  score: z.number().int().nullable(),
  createdAt: instant,
  expiresAt: instant,
});
export const createRequest = z.strictObject({
  toOrganizationId: id,
  wish: wish.default('would-like'),
  message: text(1000).default(''),
});

export const pairingStatus = z.enum(['proposed', 'approved', 'rejected']);

/** A pair that a matchmaker has approved, or waits for approval. */
export const pairing = z.object({
  id,
  buyer: party,
  supplier: party,
  requestId: id.nullable(),
  status: pairingStatus,
  wish,
  score: z.number().int().nullable(),
  why: bilingual(2000).nullable(),
  sectors: z.array(z.string()),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
  meetingId: id.nullable(),
  createdAt: instant,
  version: z.number().int(),
});
export const decidePairings = z.strictObject({
  pairingIds: z.array(id).min(1).max(500),
  decision: z.enum(['approve', 'reject', 'reopen']),
  reason: text(500).default(''),
});
export const decidedPairings = z.object({
  decided: z.array(id),
  refused: z.array(z.object({ pairingId: id, code: z.string(), message: bilingual(500) })),
});
export const createPairing = z.strictObject({
  buyerOrganizationId: id,
  supplierOrganizationId: id,
  wish: wish.default('would-like'),
});

export const meetingStatus = z.enum(['scheduled', 'held', 'missed', 'cancelled']);
export const meeting = z.object({
  id,
  pairingId: id,
  buyer: party,
  supplier: party,
  participantIds: z.array(id),
  startsAt: instant,
  endsAt: instant,
  slotId: id,
  table: z.object({ id, hall: z.string(), label: z.string() }),
  status: meetingStatus,
  reason: z.string().nullable(),
  version: z.number().int(),
  /** Its place survives further runs. */
  pinned: z.boolean().optional(),
  /** Who interprets, where the two share no language. */
  interpreter: named.nullable().optional(),
});
export const bookMeeting = z.strictObject({ pairingId: id, slotId: id, tableId: id.optional() });
export const moveMeeting = z.strictObject({ version: z.number().int(), slotId: id, tableId: id.optional() });
export const cancelMeeting = z.strictObject({ version: z.number().int(), reason: text(500).default('') });
export const recordOutcomes = z.strictObject({
  outcomes: z
    .array(z.strictObject({ meetingId: id, outcome: z.enum(['held', 'missed']) }))
    .min(1)
    .max(500),
});

export type MeetingRequest = z.infer<typeof meetingRequest>;
export type Pairing = z.infer<typeof pairing>;
export type Meeting = z.infer<typeof meeting>;
export type Wish = z.infer<typeof wish>;
export type Party = z.infer<typeof party>;
