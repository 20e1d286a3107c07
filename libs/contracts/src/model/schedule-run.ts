import { z } from 'zod';
import { jobProgress } from './match';
import { party } from './meeting';
import { bilingual, id, instant } from './primitives';

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
  /** Stops the improvement after this time even if moves are left; the same seed may then give another timetable. */
  budgetSeconds: z.number().int().min(1).max(600).optional(),
  /** How far the numbers of breaks of any two people may differ at most. */
  fairness: z.number().int().min(0).max(1000).optional(),
  /** Meetings that stand keep their places. Without it only those held, missed or pinned do. */
  keepPublished: z.boolean().default(true),
  keepPins: z.boolean().default(true),
});
/** Why a pairing has no meeting, and the smallest change that would give it one. */
export const unplacedReason = z.object({
  pairingId: id,
  code: z.string(),
  message: bilingual(1000),
  change: bilingual(1000).nullable().optional(),
});

/** Pins that cannot all hold; leaving any one of them out would resolve it. */
export const pinClash = z.object({
  code: z.string(),
  message: bilingual(1000),
  pairings: z.array(z.object({ pairingId: id, buyer: bilingual(300), supplier: bilingual(300), startsAt: instant })),
});

export const scheduleRun = z.object({
  id,
  status: scheduleRunStatus,
  progress: jobProgress,
  seed: z.number().int(),
  settings: startScheduleRun.optional(),
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
      breaksLowerBound: z.number().int().optional(),
      /** `optimal`: no timetable has more weight, nor fewer breaks at that weight. */
      outcome: z.enum(['optimal', 'budget-spent', 'stopped']).optional(),
      moves: z.number().int().optional(),
      unplaced: z.array(unplacedReason),
    })
    .nullable(),
  startedBy: z.string().nullable(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  publishedAt: instant.nullable(),
  failure: z.string().nullable(),
  /** The pins because of which a run failed. */
  clashes: z.array(pinClash).optional(),
});

/** All that it takes to check a run without this program: an instance and a solution as two files. */
export const runCertificate = z.object({
  runId: id,
  seed: z.number().int(),
  inputHash: z.string(),
  instance: z.looseObject({
    slots: z.number().int(),
    days: z.array(z.number().int()),
    tables: z.array(z.number().int()),
    people: z.array(z.looseObject({ role: z.string(), avail: z.string() })),
    /** A pair of people by index, and what their meeting is worth. */
    requests: z.array(z.tuple([z.number().int(), z.number().int(), z.number().int()])),
  }),
  solution: z.object({
    slots: z.array(z.number().int().nullable()),
    certificate: z.object({ prices: z.array(z.number()), lambda: z.number() }),
  }),
  /** Person p of the instance is this participant; request r is this pairing. */
  participantIds: z.array(id),
  pairingIds: z.array(id),
});

const place = z.object({
  startsAt: instant,
  table: z.string(),
  /** Who interprets, where that is told apart. */
  interpreter: bilingual(300).optional(),
});
export const meetingChange = z.object({
  pairingId: id,
  buyer: party,
  supplier: party,
  change: z.enum(['gained', 'moved', 'lost']),
  from: place.nullable(),
  to: place.nullable(),
});

const runFigures = z.object({
  meetings: z.number().int(),
  weight: z.number().int().nullable(),
  gapPercent: z.number().nullable(),
  breaks: z.number().int().nullable(),
  unplaced: z.number().int().nullable(),
});

/** What becomes of the meetings of one timetable in another. `against` is a run's id, or `published` for what stands now. */
export const runComparison = z.object({
  runId: id,
  against: z.string(),
  figures: z.object({ run: runFigures, against: runFigures }),
  held: z.number().int(),
  gained: z.number().int(),
  moved: z.number().int(),
  lost: z.number().int(),
  peopleTouched: z.number().int(),
  /** The first changes by time. */
  changes: z.array(meetingChange),
  complete: z.boolean(),
});

/** Who will be told what when a draft is published. */
export const publishPreview = z.object({
  runId: id,
  /** Given to `publish`, it is refused once the timetable has changed since. */
  hash: z.string(),
  scheduled: z.number().int(),
  moved: z.number().int(),
  cancelled: z.number().int(),
  unchanged: z.number().int(),
  organizations: z.number().int(),
  told: z.array(
    z.object({
      organization: party,
      scheduled: z.number().int(),
      moved: z.number().int(),
      cancelled: z.number().int(),
    }),
  ),
  complete: z.boolean(),
});
export const publishScheduleRun = z.strictObject({ preview: z.string().max(100).optional() }).default({});

const spread = z.object({
  mean: z.number(),
  minimum: z.number(),
  maximum: z.number(),
  /** 0: everybody the same; near 1: one has everything. */
  gini: z.number(),
});
export const fairnessGroup = z.object({
  key: z.string(),
  people: z.number().int(),
  meetings: spread,
  idleMinutes: spread,
  firstChoicesWanted: z.number().int(),
  firstChoicesHeld: z.number().int(),
});
/** How evenly a timetable treats people: those with at least one approved pairing. */
export const fairnessReport = z.object({
  runId: id,
  all: fairnessGroup.omit({ key: true }),
  bySector: z.array(fairnessGroup),
  byCountry: z.array(fairnessGroup),
  bySize: z.array(fairnessGroup),
  /** People with fewer meetings than their minimum. */
  belowMinimum: z.array(
    z.object({
      participantId: id,
      organization: party,
      meetings: z.number().int(),
      minimum: z.number().int(),
    }),
  ),
});

export type ScheduleRun = z.infer<typeof scheduleRun>;
export type UnplacedReason = z.infer<typeof unplacedReason>;
export type PinClash = z.infer<typeof pinClash>;
export type RunCertificate = z.infer<typeof runCertificate>;
export type RunComparison = z.infer<typeof runComparison>;
export type MeetingChange = z.infer<typeof meetingChange>;
export type PublishPreview = z.infer<typeof publishPreview>;
export type FairnessReport = z.infer<typeof fairnessReport>;
export type FairnessGroup = z.infer<typeof fairnessGroup>;
