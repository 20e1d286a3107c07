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

/** Why a match does not stand where its score alone would put it: for the sake of fair exposure. */
export const movedForExposure = z.object({
  /** `raised`, so that the supplier stands in somebody's list; `lowered`, for it stands in too many. */
  direction: z.enum(['raised', 'lowered']),
  /** Its place by score alone; null where it was not on the list. */
  rankByScore: z.number().int().nullable(),
  reason: bilingual(500),
});

/**
 * A match from one organization's side: the other one with its profile. Where the organization has switched
 * personalisation off there is no score, there are no parts, and `why` says by what the list is sorted.
 */
export const rankedMatch = match.extend({
  score: match.shape.score.nullable(),
  rank: z.number().int(),
  other: profile,
  requested: z.boolean(),
  /** Hidden by this organization itself. */
  hidden: z.boolean(),
  /** This organization objects to the match, and staff have not decided yet. */
  contested: z.boolean(),
  moved: movedForExposure.nullable(),
});

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
export type MovedForExposure = z.infer<typeof movedForExposure>;
export type RankedMatch = z.infer<typeof rankedMatch>;
export type MatchRun = z.infer<typeof matchRun>;
