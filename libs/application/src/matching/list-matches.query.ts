import { failure, type Failure, type Profile, type RankedMatch } from '@handsel/contracts';
import { fail, ok, type Result } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { representedBy, staffAndExhibitors } from '../policies/roles.policy';
import { searchWords } from '../profiles/profile-texts';
import type { Transaction } from '../ports/unit-of-work.port';
import type { UseCase } from '../use-case';
import { mayActFor } from './choices/own-organization';
import { taxonomyOf } from './convention-taxonomy';
import type { MatchFilter, PlainPlace } from './match.repository';
import { presentMatch, presentPlain } from './present-match';
import { defaultRules } from './settings/defaults';

/** An organization's matches; exhibitors see their own, staff say whose. */
export const listMatches: UseCase<'matches.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query, tx }) {
    const organizationId = query.organizationId ?? representedBy(principal, conventionId)?.organizationId;
    if (organizationId === undefined)
      return fail({ code: 'INPUT_INVALID', fields: [{ path: 'organizationId', message: 'must say whose matches' }] });
    const visible = mayActFor(principal, conventionId, organizationId);
    const owner = visible && (await tx.profiles.find(conventionId, organizationId));
    if (!owner) return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    const filter: MatchFilter = {
      organizationId,
      words: searchWords(query.search),
      sector: query.sector,
      hidden: query.hidden === 'true',
      limit: query.limit + 1,
    };
    const { personalized } = await tx.matchChoices.preferencesOf(conventionId, organizationId);
    const list = personalized ? rankedPage : plainPage;
    const page = await list(tx, conventionId, owner, { filter, query });
    return page.ok ? ok({ ...page.value, personalized }) : page;
  },
};

type Page = Result<{ items: RankedMatch[]; next: string | null }, Failure>;
interface Asked {
  filter: MatchFilter;
  query: { cursor?: string | undefined; limit: number };
}

/** By rank: whoever pages while the list changes is told of that, and begins anew. */
async function rankedPage(tx: Transaction, conventionId: string, owner: Profile, asked: Asked): Promise<Page> {
  const after = decodeCursor(asked.query.cursor, z.number().int().nonnegative().max(1_000_000));
  if (!after.ok) return after;
  const found = await tx.matches.list(conventionId, { ...asked.filter, afterRank: after.value ?? 0 });
  const { items, next } = toPage(found, asked.query.limit, ({ rank }) => rank);
  const taxonomy = taxonomyOf(await tx.conventions.sectorsOf(conventionId));
  return ok({ items: items.map((match) => presentMatch(match, owner, taxonomy)), next });
}

const plainPlace: z.ZodType<PlainPlace> = z.tuple([z.string().nullable(), z.string(), z.uuid()]);

/** By what it is sorted by: whoever joins meanwhile shifts nobody out of the next page. */
async function plainPage(tx: Transaction, conventionId: string, owner: Profile, asked: Asked): Promise<Page> {
  const after = decodeCursor(asked.query.cursor, plainPlace);
  if (!after.ok) return after;
  const { keepApart } = (await tx.matchSettings.find(conventionId, 'rules'))?.value ?? defaultRules;
  const apart = (await tx.matchChoices.apart(conventionId, keepApart))
    .filter((pair) => pair.includes(owner.organizationId))
    .map(([one, other]) => (one === owner.organizationId ? other : one));
  const found = await tx.matches.plainList(conventionId, { ...asked.filter, apart, after: after.value });
  const { items, next } = toPage(found, asked.query.limit, ({ place }) => place);
  const taxonomy = taxonomyOf(await tx.conventions.sectorsOf(conventionId));
  return ok({ items: items.map((match) => presentPlain(match, taxonomy)), next });
}
