import { z } from 'zod';
import { jobProgress } from './match';
import { complement, matchWeights } from './match-settings';
import { party } from './meeting';
import { bilingual, id, instant } from './primitives';

const count = z.number().int().nonnegative();

const trialBase = {
  id,
  status: z.enum(['queued', 'running', 'completed', 'failed', 'cancelled']),
  progress: jobProgress,
  startedAt: instant,
  finishedAt: instant.nullable(),
  failure: z.string().nullable(),
};

/** A match before and after; a rank or score is null where the match is not in the list. */
const changedMatch = z.object({
  buyer: party,
  supplier: party,
  rankBefore: count.nullable(),
  rankAfter: count.nullable(),
  scoreBefore: count.nullable(),
  scoreAfter: count.nullable(),
});
const changeCounts = { lifted: count, dropped: count, moved: count };

export const weightsPreview = z.object({
  weights: matchWeights,
  /** For how many organizations it was worked out, of all that have a profile. */
  organizations: count,
  organizationsInAll: count,
  /** How much of each buyer's list was compared. */
  places: count,
  totals: z.object({ ...changeCounts, unchanged: count }),
  /** The largest changes of each kind. */
  lifted: z.array(changedMatch),
  dropped: z.array(changedMatch),
  moved: z.array(changedMatch),
  /** Those whose lists change most. */
  byOrganization: z.array(z.object({ organization: party, ...changeCounts })),
});

export const weightsFit = z.object({
  /** Only `better` ones are proposed: those that beat the defaults on buyers that they were not fitted on. */
  outcome: z.enum(['better', 'not-better', 'too-little']),
  weights: matchWeights.nullable(),
  outcomes: z.object({ accepted: count, notAccepted: count, buyers: count }),
  /** On buyers that the weights were not fitted on; `defaults` are the weights in use. All 0 where there is too little. */
  heldOut: z.object({
    metric: z.string(),
    pairs: count,
    buyers: count,
    defaults: z.number(),
    fitted: z.number(),
    standardError: z.number(),
  }),
});

export const complementsLearned = z.object({ trades: count, complements: z.array(complement) });

/** A change to one of the two profiles, and what it would add to their score. */
export const raisingChange = z.object({
  side: z.enum(['buyer', 'supplier']),
  organizationId: id,
  kind: z.enum(['sector', 'keywords', 'language', 'value', 'item']),
  /** The need or the offer to change; null where it is the organization or a new item. */
  itemId: z.string().nullable(),
  /** Sector codes, words, languages or a value range, as one would enter them. */
  add: z.array(z.string()),
  points: z.number().int().positive(),
  sentence: bilingual(1000),
});
export const raisingChanges = z.object({
  buyerId: id,
  supplierId: id,
  score: count,
  changes: z.array(raisingChange),
});
export const askWhatWouldRaise = z.strictObject({ buyerId: id, supplierId: id });

/** Something worked out beside the lists, which changes nothing: the result is there once it is completed. */
export const matchTrial = z.discriminatedUnion('kind', [
  z.object({ ...trialBase, kind: z.literal('preview'), result: weightsPreview.nullable() }),
  z.object({ ...trialBase, kind: z.literal('fit'), result: weightsFit.nullable() }),
  z.object({ ...trialBase, kind: z.literal('complements'), result: complementsLearned.nullable() }),
  z.object({ ...trialBase, kind: z.literal('raise'), result: raisingChanges.nullable() }),
]);
export const trialKind = z.enum(['preview', 'fit', 'complements', 'raise']);

export type MatchTrial = z.infer<typeof matchTrial>;
export type TrialKind = z.infer<typeof trialKind>;
export type WeightsPreview = z.infer<typeof weightsPreview>;
export type WeightsFit = z.infer<typeof weightsFit>;
export type RaisingChange = z.infer<typeof raisingChange>;
export type RaisingChanges = z.infer<typeof raisingChanges>;
