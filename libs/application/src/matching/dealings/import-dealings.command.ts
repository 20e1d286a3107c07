import { failure, type OperationBody } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { organizersOnly } from '../../policies/roles.policy';
import { importFailure } from '../../profiles/import-failure';
import type { UseCase } from '../../use-case';
import { beginMatchRun } from '../begin-match-run';
import { checkDealings } from './check-dealings';
import { readDealingsFile } from './read-dealings-file';

/** The rows as they are given, or as they stand in a file. */
const rowsOf = ({ rows, csv, mapping }: OperationBody<'dealings.import'>) =>
  csv === undefined ? { rows: rows ?? [], file: null, issues: [] } : readDealingsFile(csv, mapping);

/**
 * Imports the deals from before the convention, all rows or none. They take the place of those imported before, so that
 * the same file may be imported again. A dry run answers the same without writing, and lists what is wrong.
 */
export const importDealings: UseCase<'dealings.import'> = {
  policy: organizersOnly,
  async execute({ params: { conventionId }, body, tx, environment }) {
    const firstDay = await tx.dealings.firstDay(conventionId);
    if (firstDay === null) return fail(failure('THING_NOT_FOUND', { thing: 'convention' }));
    const { dryRun } = body;
    const { rows, file, issues: unread } = rowsOf(body);
    const issues = [...unread, ...checkDealings(rows, firstDay)].sort((a, b) => a.row - b.row);
    if (issues.length > 0 && !dryRun) return fail(importFailure(issues));

    const sectors = new Set((await tx.conventions.sectorsOf(conventionId)).map(({ code }) => code));
    const keys = [...new Set(rows.flatMap(({ buyer, supplier }) => [buyer, supplier]))];
    const here = await tx.profiles.idsByKey(conventionId, keys);
    const ofSuppliers = rows.filter(({ supplier }) => here.has(supplier));
    const result = {
      dryRun,
      rows: rows.length,
      deals: rows.reduce((sum, { count }) => sum + Math.max(0, Math.trunc(count)), 0),
      between: ofSuppliers.filter(({ buyer }) => here.has(buyer)).length,
      ofSuppliers: ofSuppliers.length,
      withoutSector: rows.filter(({ sector }) => sector === null || !sectors.has(sector)).length,
      file,
      issues,
    };
    if (dryRun) return ok(result);

    const now = environment.clock.now();
    await tx.dealings.replaceImported(conventionId, rows, now);
    await tx.events.append({
      conventionId,
      type: 'dealings.imported',
      audience: ['staff'],
      payload: { rows: rows.length },
    });
    // A convention that has never been matched is matched when somebody asks for it.
    if ((await tx.matches.hasCompletedRun(conventionId)) || (await tx.matches.activeRun(conventionId))) {
      const run = await beginMatchRun(tx, conventionId, now, 'is-replaced');
      if (!run.ok) return run;
    }
    return ok(result);
  },
  conflicts: { match_runs_active: () => failure('RUN_ACTIVE') },
};
