import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../paging/cursor';
import { organizersOnly } from '../policies/roles.policy';
import type { Transaction } from '../ports/unit-of-work.port';
import type { UseCase } from '../use-case';
import { presentDeal } from './present-deal';
import { isBelow } from './sector-tree';

export const listDeals: UseCase<'deals.list'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, query: { cursor, limit, sector, ...filter }, tx }) {
    const after = decodeCursor(cursor, z.uuid());
    if (!after.ok) return after;
    const sectors = sector === undefined ? undefined : await withAllBelow(tx, conventionId, sector);
    const deals = await tx.deals.list(conventionId, { ...filter, sectors }, after.value, limit + 1);
    return ok(toPage(deals.map(presentDeal), limit, (deal) => deal.id));
  },
};

async function withAllBelow(tx: Transaction, conventionId: string, top: string): Promise<string[]> {
  const all = await tx.conventions.sectorsOf(conventionId);
  const tree = new Map(all.map((sector) => [sector.code, sector]));
  return [top, ...all.map(({ code }) => code).filter((code) => isBelow(code, top, tree))];
}
