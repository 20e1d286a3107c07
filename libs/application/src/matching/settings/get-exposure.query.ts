import type { ExposureFigures } from '@handsel/contracts';
import { ok } from '@handsel/kernel';
import { giniOf, lorenzOf, mostListsAllowed } from '@handsel/matching';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { rulesOf } from './present-settings';

const figuresOf = (counts: number[]): ExposureFigures => ({
  gini: giniOf(counts),
  lorenz: lorenzOf(counts),
  suppliersInNoList: counts.filter((count) => count === 0).length,
  mostLists: counts.reduce((most, count) => Math.max(most, count), 0),
});

/**
 * How the first places are shared out. Shares are those among suppliers that match anybody at all; the others can be on no
 * list, and are named among those in none.
 */
export const getMatchExposure: UseCase<'matchExposure.get'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, query, tx }) {
    const { exposure } = await rulesOf(tx, conventionId);
    const { suppliers, ...counts } = await tx.matches.exposure(conventionId, exposure.places);
    const active = suppliers.filter(({ matches }) => matches > 0);
    const total = active.reduce((sum, { listsBefore }) => sum + listsBefore, 0);
    return ok({
      settings: exposure,
      ...counts,
      suppliers: suppliers.length,
      mostListsAllowed: mostListsAllowed(total, active.length, exposure.maximumGini),
      before: figuresOf(active.map(({ listsBefore }) => listsBefore)),
      after: figuresOf(active.map(({ listsAfter }) => listsAfter)),
      inNoList: suppliers
        .filter(({ listsAfter }) => listsAfter === 0)
        .slice(0, query.limit)
        .map(({ organizationId, name, matches }) => ({ organizationId, name, matches })),
      mostExposed: active
        .toSorted((a, b) => b.listsAfter - a.listsAfter || b.listsBefore - a.listsBefore)
        .slice(0, query.limit)
        .map(({ organizationId, name, listsBefore, listsAfter }) => ({
          organizationId,
          name,
          listsBefore,
          listsAfter,
        })),
    });
  },
};
