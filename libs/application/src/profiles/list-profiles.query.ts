import { fail, ok } from '@handsel/kernel';
import { staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { cursorInvalid, isListCursor, pageOf } from './list-cursor';
import { searchWords } from './profile-texts';

/** Every profile of the convention; a profile holds nothing about people. */
export const listProfiles: UseCase<'profiles.list'> = {
  policy: staffAndExhibitors,
  async execute({ params: { conventionId }, query: { cursor, limit, search, sector, side }, tx }) {
    if (!isListCursor(cursor)) return fail(cursorInvalid);
    const found = await tx.profiles.list(conventionId, {
      words: searchWords(search),
      sector,
      side,
      afterId: cursor,
      limit: limit + 1,
    });
    return ok(pageOf(found, limit, (profile) => profile.organizationId));
  },
};
