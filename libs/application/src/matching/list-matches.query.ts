import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { representedBy, staffAndExhibitors } from '../policies/roles.policy';
import { searchWords } from '../profiles/profile-texts';
import type { Transaction } from '../ports/unit-of-work.port';
import type { UseCase } from '../use-case';
import { mayActFor } from './choices/own-organization';
import { taxonomyOf } from './convention-taxonomy';
import type { MatchFilter } from './match.repository';
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
    const after = decodeCursor(query.cursor, z.number().int().nonnegative().max(1_000_000));
    if (!after.ok) return after;
    const filter: MatchFilter = {
      organizationId,
      words: searchWords(query.search),
      sector: query.sector,
      hidden: query.hidden === 'true',
      afterRank: after.value ?? 0,
      limit: query.limit + 1,
    };
    const taxonomy = taxonomyOf(await tx.conventions.sectorsOf(conventionId));
    const { personalized } = await tx.matchChoices.preferencesOf(conventionId, organizationId);
    const items = personalized
      ? (await tx.matches.list(conventionId, filter)).map((match) => presentMatch(match, owner, taxonomy))
      : (await plainList(tx, conventionId, filter)).map((match) => presentPlain(match, taxonomy));
    return ok({ ...toPage(items, query.limit, ({ rank }) => rank), personalized });
  },
};

async function plainList(tx: Transaction, conventionId: string, filter: MatchFilter) {
  const { keepApart } = (await tx.matchSettings.find(conventionId, 'rules'))?.value ?? defaultRules;
  const pairs = await tx.matchChoices.apart(conventionId, keepApart);
  const apart = pairs
    .filter((pair) => pair.includes(filter.organizationId))
    .map(([one, other]) => (one === filter.organizationId ? other : one));
  return tx.matches.plainList(conventionId, { ...filter, apart });
}
