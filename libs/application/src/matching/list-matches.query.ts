import { failure } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { isStaff, representedBy, staffAndExhibitors } from '../policies/roles.policy';
import { cursorInvalid, pageOf } from '../profiles/list-cursor';
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
    if (query.cursor !== undefined && !/^\d{1,6}$/.test(query.cursor)) return fail(cursorInvalid);
    const found = await tx.matches.list(conventionId, {
      organizationId,
      words: searchWords(query.search),
      sector: query.sector,
      afterRank: Number(query.cursor ?? 0),
      limit: query.limit + 1,
    });
    const taxonomy = taxonomyOf(await tx.conventions.sectorsOf(conventionId));
    const page = pageOf(found, query.limit, (match) => String(match.rank));
    return ok({ ...page, items: page.items.map((match) => presentMatch(match, taxonomy)) });
  },
};
