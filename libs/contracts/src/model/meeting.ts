import { z } from 'zod';
import { bilingual, id, instant, text } from './primitives';
import { jobProgress } from './match';

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
});
export const moveMeeting = z.strictObject({ version: z.number().int(), slotId: id, tableId: id.optional() });
export const cancelMeeting = z.strictObject({ version: z.number().int(), reason: text(500).default('') });
export const recordOutcomes = z.strictObject({
  outcomes: z
    .array(z.strictObject({ meetingId: id, outcome: z.enum(['held', 'missed']) }))
    .min(1)
    .max(500),
});

export const scheduleRunStatus = z.enum([
  'queued',
  'running',
  'draft',
  'published',
  'rolled-back',
  'cancelled',
  'failed',
]);
export const startScheduleRun = z.strictObject({
  seed: z
    .number()
    .int()
    .min(0)
    .max(2 ** 31 - 1)
    .default(1),
  /** How many moves the improvement may try; the same seed and budget give the same timetable. */
  budgetMoves: z.number().int().min(0).max(100_000_000).default(200_000),
});
export const unplacedReason = z.object({ pairingId: id, code: z.string(), message: bilingual(1000) });
export const scheduleRun = z.object({
  id,
  status: scheduleRunStatus,
  progress: jobProgress,
  seed: z.number().int(),
  inputHash: z.string().nullable(),
  /** What the timetable reached and how far from perfect it can be at most. */
  result: z
    .object({
      pairings: z.number().int(),
      placed: z.number().int(),
      weight: z.number().int(),
      bound: z.number(),
      gapPercent: z.number(),
      breaks: z.number().int(),
      unplaced: z.array(unplacedReason),
    })
    .nullable(),
  startedBy: z.string().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  failure: z.string().nullable(),
});

export type MeetingRequest = z.infer<typeof meetingRequest>;
export type Pairing = z.infer<typeof pairing>;
export type Meeting = z.infer<typeof meeting>;
export type ScheduleRun = z.infer<typeof scheduleRun>;
export type Wish = z.infer<typeof wish>;
export type Party = z.infer<typeof party>;
export type UnplacedReason = z.infer<typeof unplacedReason>;
