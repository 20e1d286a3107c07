import { ok } from '@handsel/kernel';
import { z } from 'zod';
import { decodeCursor, toPage } from '../../paging/cursor';
import { staffOnly } from '../../policies/roles.policy';
import type { UseCase } from '../../use-case';
import { ledgerMoment } from './ledger-moment';

/** The lines of the ledger behind a figure, oldest first: added up they are the figure. */
export const traceFigure: UseCase<'deals.trace'> = {
  policy: staffOnly,
  async execute({ params: { conventionId }, query, tx }) {
    const { at, position, cursor, limit, ...filter } = query;
    const after = decodeCursor(cursor, z.number().int());
    if (!after.ok) return after;
    const moment = await ledgerMoment(tx, conventionId, { at, position });
    if (!moment.ok) return moment;
    const lines = await tx.deals.figureLines(conventionId, { ...filter, ...moment.value }, after.value ?? 0, limit + 1);
    return ok(toPage(lines, limit, ({ ledgerLine }) => ledgerLine));
  },
};
