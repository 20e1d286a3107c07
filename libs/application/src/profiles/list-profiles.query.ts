import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { staffAndExhibitors } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import { searchWords } from './profile-texts';

/** Every profile of the convention; a profile holds nothing about people. */
export const listProfiles: UseCase<'profiles.list'> = {
  policy: staffAndExhibitors,
  async execute({ params: { conventionId }, query: { cursor, limit, search, sector, side }, tx }) {
    const after = decodeCursor(cursor, z.uuid());
    if (!after.ok) return after;
    const found = await tx.profiles.list(conventionId, {
      words: searchWords(search),
      sector,
      side,
      afterId: after.value,
      limit: limit + 1,
    });
    return ok(toPage(found, limit, (profile) => profile.organizationId));
  },
};
