import { z } from 'zod';
import { match, rankedMatch } from './match';
import { id, instant, requiredText, text } from './primitives';
import { profile } from './profile';
import { party } from './meeting';

/** Organizations that are never matched with each other. */
export const exclusion = z.object({
  id,
  /** `blocked` by one of the two, `competitors` as staff declared, `contested` and found wrong. */
  kind: z.enum(['blocked', 'competitors', 'contested']),
  organizations: z.array(party),
  /** Null to whoever is not on the side that gave it. */
  reason: z.string().nullable(),
  createdAt: instant,
});
export const addExclusion = z.discriminatedUnion('kind', [
  /** For the caller's own organization. */
  z.strictObject({ kind: z.literal('blocked'), organizationId: id, reason: text(500).default('') }),
  /** Of a group, no two. */
  z.strictObject({
    kind: z.literal('competitors'),
    organizationIds: z.array(id).min(2).max(200),
    reason: text(500).default(''),
  }),
]);

export const contestStatus = z.enum(['open', 'upheld', 'dismissed']);
/** An objection to a match, until staff have decided about it. */
export const matchContest = z.object({
  id,
  buyer: party,
  supplier: party,
  byOrganizationId: id,
  reason: z.string(),
  status: contestStatus,
  answer: z.string().nullable(),
  createdAt: instant,
  resolvedAt: instant.nullable(),
});
export const contestMatch = z.strictObject({ buyerId: id, supplierId: id, reason: requiredText(1000) });
export const resolveContest = z.strictObject({
  /** Upheld, the two are kept apart from now on; dismissed, the match stays. */
  decision: z.enum(['upheld', 'dismissed']),
  answer: text(1000).default(''),
});

/** What an organization wants of matching. */
export const matchPreferences = z.object({
  organizationId: id,
  /** Off: its list is by sector and name, and nothing is scored for it. */
  personalized: z.boolean(),
  /** Off: it stands in nobody's list, and no score of it is worked out for anybody. */
  shownToOthers: z.boolean(),
});
export const saveMatchPreferences = z.strictObject({ personalized: z.boolean(), shownToOthers: z.boolean() });

/** One match with both profiles, from the caller's side or from the one named. */
export const matchDetail = match.extend({
  ...rankedMatch.pick({ rank: true, requested: true, hidden: true, contested: true, moved: true }).shape,
  score: z.number().int(),
  buyer: profile,
  supplier: profile,
});

export type Exclusion = z.infer<typeof exclusion>;
export type MatchContest = z.infer<typeof matchContest>;
export type MatchPreferences = z.infer<typeof matchPreferences>;
export type MatchDetail = z.infer<typeof matchDetail>;
