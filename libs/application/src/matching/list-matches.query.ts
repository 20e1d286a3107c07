import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { isStaff, representedBy, staffAndExhibitors } from '../policies/roles.policy';
import { searchWords } from '../profiles/profile-texts';
import type { UseCase } from '../use-case';
import { taxonomyOf } from './convention-taxonomy';
import { presentMatch } from './present-match';

/** An organization's matches; exhibitors see their own, staff say whose. */
export const listMatches: UseCase<'matches.list'> = {
  policy: staffAndExhibitors,
  async execute({ principal, params: { conventionId }, query, tx }) {
    const own = representedBy(principal, conventionId)?.organizationId;
    const organizationId = query.organizationId ?? own;
    if (organizationId === undefined)
      return fail({ code: 'INPUT_INVALID', fields: [{ path: 'organizationId', message: 'must say whose matches' }] });
    const visible = isStaff(principal, conventionId) || organizationId === own;
    if (!visible || !(await tx.profiles.find(conventionId, organizationId)))
      return fail(failure('THING_NOT_FOUND', { thing: 'organization' }));
    const after = decodeCursor(query.cursor, z.number().int().nonnegative().max(1_000_000));
    if (!after.ok) return after;
    const found = await tx.matches.list(conventionId, {
      organizationId,
      words: searchWords(query.search),
      sector: query.sector,
      afterRank: after.value ?? 0,
      limit: query.limit + 1,
    });
    const taxonomy = taxonomyOf(await tx.conventions.sectorsOf(conventionId));
    const page = toPage(found, query.limit, (match) => match.rank);
    return ok({ ...page, items: page.items.map((match) => presentMatch(match, taxonomy)) });
  },
};
