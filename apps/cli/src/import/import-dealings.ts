import { dealingRowOf } from '@handsel/application';
import { DEALING_ROWS_AT_MOST, type DealingsImported } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { readHistoryRows } from '@handsel/matching';
import { text, UsageError, type ImportOptions, type ImportOutput, type Server } from './import-server';

const ISSUES_SHOWN = 20;

/**
 * Imports past deals from CSV in the shapes that `handsel rank --history` reads. They take the place of those imported
 * before.
 *
 * @returns 0 imported, 1 something is wrong with the rows: then nothing was
 * @throws MatchingError where no column names a buyer or a supplier
 */
export async function importDealings(
  bytes: Uint8Array,
  server: Server | null,
  { dryRun = false, json = false, lang }: ImportOptions,
  output: ImportOutput,
): Promise<0 | 1> {
  if (!server) throw new UsageError(text(lang, 'Past deals are checked by a server only.', '既往成交须由服务器检查。'));
  const rows = readHistoryRows(new TextDecoder().decode(bytes)).map(dealingRowOf);
  if (rows.length > DEALING_ROWS_AT_MOST) throw new UsageError(`${rows.length} > ${DEALING_ROWS_AT_MOST}`);
  const { client, conventionId } = server;
  const send = (dry: boolean) =>
    client.call('dealings.import', { params: { conventionId }, body: { dryRun: dry, rows } });
  // What is wrong is told of every row at once, before anything is written.
  const checked = await send(true);
  const done = checked.issues.length > 0 || dryRun ? checked : await send(false);
  if (json) output.out(`${JSON.stringify(done)}\n`);
  else if (done.issues.length === 0) output.out(`${summary(done, lang)}\n`);
  else output.err(`${issuesOf(done, lang)}\n`);
  return done.issues.length > 0 ? 1 : 0;
}

const summary = ({ dryRun, rows, deals, between, ofSuppliers, withoutSector }: DealingsImported, lang: 'en' | 'zh') =>
  text(
    lang,
    `${dryRun ? 'Dry run, nothing was written: ' : ''}${rows} rows, ${deals} deals; ${between} between two organizations ` +
      `of the convention, ${ofSuppliers} of its suppliers, ${withoutSector} without a sector that it has.`,
    `${dryRun ? '试运行，未写入任何内容：' : ''}${rows} 行，${deals} 笔成交；双方均参会的 ${between} 行，` +
      `供应商参会的 ${ofSuppliers} 行，行业不在大会之列的 ${withoutSector} 行。`,
  );

function issuesOf({ issues }: DealingsImported, lang: 'en' | 'zh'): string {
  const shown = issues
    .slice(0, ISSUES_SHOWN)
    .map(({ row, column, message }) =>
      text(lang, `  row ${row}, ${column}: `, `  第 ${row} 行，${column} 列: `).concat(inLanguage(message, lang)),
    );
  const more = issues.length - shown.length;
  return [
    text(lang, `${issues.length} problems; nothing was imported:`, `${issues.length} 个问题，未导入任何内容：`),
    ...shown,
    ...(more > 0 ? [text(lang, `  ... and ${more} more`, `  ……另有 ${more} 项`)] : []),
  ].join('\n');
}
