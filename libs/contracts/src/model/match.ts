import { z } from 'zod';
import { id, instant, bilingual } from './primitives';
import { profile } from './profile';

/** A named share of a score. The points of all parts add up to the score exactly. */
export const matchPart = z.object({
  name: z.string(),
  points: z.number().int(),
  /** What the share rests on, as data: the offer and the need that met, sector path, shared words. */
  evidence: z.record(z.string(), z.unknown()),
  /** The same in words. */
  reason: bilingual(1000),
});

/** The score of a perfect match. */
export const MAX_SCORE = 10_000;

export const match = z.object({
  buyerId: id,
  supplierId: id,
  /** 0 to `MAX_SCORE`: the sum of the parts' points, no rounding in between. */
  score: z.number().int().min(0).max(MAX_SCORE).describe("The sum of the parts' points; 10,000 is a perfect match."),
  parts: z.array(matchPart),
  /** Why the two were matched, in a sentence. */
  why: bilingual(2000),
});

/** A match from one organization's side: the other one with its profile. */
export const rankedMatch = match.extend({ rank: z.number().int(), other: profile, requested: z.boolean() });

export const jobProgress = z.object({ fraction: z.number().min(0).max(1), phase: z.string() });

export const matchRun = z.object({
  id,
  status: z.enum(['queued', 'running', 'completed', 'failed', 'cancelled']),
  progress: jobProgress,
  profiles: z.number().int(),
  matches: z.number().int(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  failure: z.string().nullable(),
});

export type Match = z.infer<typeof match>;
export type MatchPart = z.infer<typeof matchPart>;
export type RankedMatch = z.infer<typeof rankedMatch>;
export type MatchRun = z.infer<typeof matchRun>;
