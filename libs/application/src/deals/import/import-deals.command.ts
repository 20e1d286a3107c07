import { failure, type DealsImported, type EnterDeal, type ImportIssue } from '@handsel/contracts';
import { fail, ok } from '@handsel/kernel';
import { ImportFileError } from '../../imports/import-file-error';
import { inBothLanguages } from '../../life-cycles/life-cycle';
import { organizersOnly } from '../../policies/roles.policy';
import { importFailure } from '../../profiles/import-failure';
import type { UseCase } from '../../use-case';
import { LikelyDuplicates, type Compared } from '../alike/likely-duplicates';
import { makeBatch } from '../batches/make-batch';
import { amendDeal } from '../correct-in-ledger';
import type { StoredDeal } from '../deal.repository';
import { dayOf, enterInLedger, isSameDeal } from '../enter-deal.command';
import { ledgerCallOf, type LedgerCall } from '../ledger-call';
import { readTerms, settleDeal, type LedgerTerms, type SettledDeal } from '../settle-deal';
import { dealsOf, organizationKeysOf, readDealsTable, type DealsTable } from './read-deals-file';

const MOST_ROWS = 5_000;
const SAMPLES = 20;
const MOST_DUPLICATES = 200;
const REASON = 'imported again with other contents';

/**
 * Imports a list of deals, all rows or none. A row whose key is known corrects that deal as long as it is not signed; the
 * same row again changes nothing. A dry run answers the same without writing.
 */
export const importDeals: UseCase<'deals.import'> = {
  policy: organizersOnly,
  async execute(call) {
    const { tx, body } = call;
    const ledger = ledgerCallOf(call);
    const { conventionId } = ledger;
    let source: DealsTable;
    try {
      source = await readDealsTable(Buffer.from(body.file, 'base64'), body);
    } catch (error) {
      if (!(error instanceof ImportFileError)) throw error;
      const path = ['file', error.row !== null && `row ${error.row}`, error.column].filter(Boolean).join(', ');
      return fail({ code: 'IMPORT_UNREADABLE', fields: [{ path, message: error.reason }] });
    }
    const rows = source.table.rows.length;
    if (rows > MOST_ROWS) return fail(failure('IMPORT_TOO_LONG', { rows, limit: MOST_ROWS }));

    const terms = await readTerms(tx, conventionId);
    const organizations = await tx.profiles.idsByKey(conventionId, organizationKeysOf(source));
    const { currency } = terms.money;
    const read = dealsOf(source, { currency, organizations, sectors: [...terms.sectors.values()] });
    // Signed deals are not touched: nobody has to wait who signs.
    const kept = await tx.deals.lockByKeys(
      conventionId,
      read.deals.map(({ deal }) => deal.key),
    );
    const plan = planImport(read.deals, kept, terms, ledger);
    const issues = [...read.issues, ...plan.issues].sort((a, b) => a.row - b.row);
    if (issues.length > 0 && !body.dryRun) return fail(importFailure(issues));

    const result: DealsImported = {
      dryRun: body.dryRun,
      format: source.table.format,
      columns: source.table.columns,
      mapping: source.mapping,
      guessed: source.guessed,
      rows,
      created: plan.steps.filter(({ old }) => !old).length,
      updated: plan.steps.filter(({ old, same }) => old && !same).length,
      unchanged: plan.steps.filter(({ same }) => same).length,
      issues,
      duplicates: likelyDuplicates(plan.steps, await tx.deals.compared(conventionId)),
      samples: read.deals.slice(0, SAMPLES).map(({ row, deal }) => sampleOf(row, deal)),
      batchId: null,
    };
    if (body.dryRun) return ok(result);

    const dealIds: string[] = [];
    for (const { key, old, same, settled } of plan.steps) {
      if (!old) dealIds.push((await enterInLedger(ledger, { ...settled, key, meetingId: null, pairingId: null })).id);
      else if (!same) dealIds.push((await amendDeal(ledger, old, { ...old, ...settled }, REASON)).id);
      else dealIds.push(old.id);
    }
    await tx.events.append({
      conventionId,
      type: 'deals.imported',
      audience: ['staff'],
      payload: { created: result.created, updated: result.updated },
    });
    if (!body.batch) return ok(result);
    const batch = await makeBatch(tx, conventionId, { name: body.batch, dealIds });
    return batch.ok ? ok({ ...result, batchId: batch.value.id }) : batch;
  },
  conflicts: { deals_convention_id_key_key: () => failure('VERSION_STALE') },
};

interface Step {
  row: number;
  key: string;
  old: StoredDeal | undefined;
  same: boolean;
  settled: SettledDeal;
}

/** What each row would do, and which rows may not. */
function planImport(
  deals: { row: number; deal: EnterDeal }[],
  kept: StoredDeal[],
  terms: LedgerTerms,
  { at }: LedgerCall,
): { steps: Step[]; issues: ImportIssue[] } {
  const byKey = new Map(kept.map((deal) => [deal.key, deal]));
  const steps: Step[] = [];
  const issues: ImportIssue[] = [];
  for (const { row, deal } of deals) {
    const old = byKey.get(deal.key);
    const settled = settleDeal(deal, terms, dayOf(at));
    if (!settled.ok) {
      issues.push({ row, column: columnOf(settled.failure.code), message: inBothLanguages(settled.failure) });
      continue;
    }
    const same = old !== undefined && isSameDeal(old, deal);
    if (old && !same && (old.status === 'signed' || old.status === 'retracted'))
      issues.push({ row, column: 'key', message: isClosed(deal.key, old.status) });
    else steps.push({ row, key: deal.key, old, same, settled: settled.value });
  }
  return { steps, issues };
}

const isClosed = (key: string, status: 'signed' | 'retracted') =>
  status === 'signed'
    ? {
        en: `The deal ${key} is signed. Correct it by itself, with a reason.`,
        zh: `项目 ${key} 已签约，请单独更正并说明原因。`,
      }
    : { en: `The deal ${key} was retracted. Give the row another key.`, zh: `项目 ${key} 已撤销，请为该行另设编号。` };

/** The column that a refusal of the ledger is about. */
function columnOf(code: string): string {
  if (code === 'SECTOR_UNKNOWN') return 'sector';
  if (code === 'SUBFIELD_OUTSIDE') return 'subFields';
  if (code === 'RATE_MISSING') return 'currency';
  return code === 'DEAL_SIDES_EQUAL' ? 'supplier' : 'amount';
}

/** New rows that look like a deal that is there, or like a row before them. */
function likelyDuplicates(steps: Step[], compared: Compared[]): DealsImported['duplicates'] {
  const known = new LikelyDuplicates<Compared>(compared);
  return steps
    .filter(({ old }) => !old)
    .flatMap(({ row, key, settled }) => {
      const deal: Compared = { ...settled, key, meetingId: null };
      const [likeliest] = known.of(deal);
      known.add(deal);
      if (!likeliest) return [];
      const { likeness, reasons } = likeliest;
      return { row, like: { key: likeliest.deal.key, likeness, reasons } };
    })
    .slice(0, MOST_DUPLICATES);
}

function sampleOf(row: number, deal: EnterDeal): DealsImported['samples'][number] {
  const { key, project, type, amount, currency, sector, origin, parties } = deal;
  const names = (of: 'buyer' | 'supplier') => parties.filter(({ side }) => side === of).map(({ name }) => name);
  return {
    row,
    key,
    project,
    type,
    amount,
    currency,
    sector,
    origin,
    buyers: names('buyer'),
    suppliers: names('supplier'),
  };
}
