import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { staffOnly } from '../policies/roles.policy';
import type { UseCase } from '../use-case';
import type { QueuePlace } from './pairing.repository';
import { grantedSectors, withDescendants } from './sector-scope';

const queuePlace: z.ZodType<QueuePlace> = z.tuple([z.number().int().nullable(), z.uuid()]);

/** The matchmaker's queue, best score first, with the counts of what this matchmaker can see under the same filter. */
export const listPairings: UseCase<'pairings.list'> = {
  policy: staffOnly,
  async execute({ principal, params: { conventionId }, query, tx }) {
    const cursor = decodeCursor(query.cursor, queuePlace);
    if (!cursor.ok) return cursor;
    const { limit, status, sector, search } = query;
    const wanted = [grantedSectors(principal, conventionId), sector === undefined ? null : [sector]];
    const lists = wanted.filter((codes) => codes !== null);
    const tree = lists.length > 0 ? await tx.conventions.sectorsOf(conventionId) : [];
    const filter = { sectors: lists.map((codes) => withDescendants(codes, tree)), search: search || undefined };
    const found = await tx.pairings.queue(conventionId, { ...filter, status }, cursor.value, limit + 1);
    const counts = await tx.pairings.count(conventionId, filter);
    return ok({ ...toPage(found, limit, ({ score, id }): QueuePlace => [score, id]), counts });
  },
};
