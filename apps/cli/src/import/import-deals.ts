import { parseMapping, readTable } from '@handsel/application';
import { dealImportField, type DealsImported } from '@handsel/contracts';
import { basename } from 'node:path';
import type { ImportMessages } from './import-messages';
import { text, UsageError, type ImportOptions, type ImportOutput, type Server } from './import-server';

const DUPLICATES_SHOWN = 20;

/**
 * Imports a list of deals into the ledger. The server reads the file: it knows the sectors, the rates and the deals that
 * are there.
 *
 * @returns 0 imported, 1 something is wrong with the rows: then nothing was
 * @throws ImportFileError where the columns that are named are not there
 */
export async function importDeals(
  file: string,
  bytes: Uint8Array,
  server: Server | null,
  options: ImportOptions,
  output: ImportOutput,
  messages: ImportMessages,
): Promise<0 | 1> {
  const { dryRun = false, json = false, lang, map = [], sheet, batch } = options;
  if (!server) throw new UsageError(text(lang, 'Deals are checked by a server only.', '签约项目须由服务器检查。'));
  const { client, conventionId } = server;
  const table = map.length > 0 ? await readTable(bytes, sheet === undefined ? {} : { sheet }) : null;
  const body = {
    file: Buffer.from(bytes).toString('base64'),
    ...(sheet !== undefined && { sheet }),
    ...(table && { mapping: parseMapping(map, table, dealImportField.options) }),
    ...(batch !== undefined && { batch: /\p{Script=Han}/u.test(batch) ? { zh: batch } : { en: batch } }),
  };
  const send = (dry: boolean) =>
    client.call('deals.import', { params: { conventionId }, body: { ...body, dryRun: dry } });
  // What is wrong is told of every row at once, before anything is written.
  const checked = await send(true);
  const done = checked.issues.length > 0 || dryRun ? checked : await send(false);
  if (json) output.out(`${JSON.stringify(done)}\n`);
  else {
    output.out(columnsOf(basename(file), done, lang));
    output.err(duplicatesOf(done, lang));
    if (done.issues.length > 0) output.err(messages.issues(done.issues));
    else output.out(`${summary(done, lang)}\n`);
  }
  return done.issues.length > 0 ? 1 : 0;
}

function columnsOf(name: string, { format, rows, guessed, mapping }: DealsImported, lang: 'en' | 'zh'): string {
  const pairs = Object.entries(mapping)
    .map(([field, columns]) => `${field} = ${columns.join(' + ')}`)
    .join(', ');
  const heading = guessed
    ? text(lang, 'Columns, by their names (say otherwise with --map)', '按列名推断的列（可用 --map 另行指定）')
    : text(lang, 'Columns', '列');
  return `${text(lang, `${name}: ${format.toUpperCase()}, ${rows} rows`, `${name}：${format.toUpperCase()}，${rows} 行`)}\n${heading}: ${pairs}\n`;
}

function duplicatesOf({ duplicates }: DealsImported, lang: 'en' | 'zh'): string {
  if (duplicates.length === 0) return '';
  const lines = duplicates.slice(0, DUPLICATES_SHOWN).map(({ row, like }) => {
    const why = like.reasons.map(({ theirs }) => theirs).join('; ');
    return text(lang, `  row ${row} is like ${like.key}: ${why}`, `  第 ${row} 行与 ${like.key} 相似：${why}`);
  });
  const more = duplicates.length - lines.length;
  return `${[
    text(
      lang,
      `Rows that look like a deal that is known already: ${duplicates.length}`,
      `与已有项目相似的行：${duplicates.length}`,
    ),
    ...lines,
    ...(more > 0 ? [text(lang, `  ... and ${more} more`, `  ……另有 ${more} 项`)] : []),
  ].join('\n')}\n`;
}

const summary = ({ dryRun, created, updated, unchanged }: DealsImported, lang: 'en' | 'zh') =>
  dryRun
    ? text(
        lang,
        `Dry run: ${created} would be entered, ${updated} corrected, ${unchanged} stay as they are; nothing was written.`,
        `试运行：将录入 ${created} 项、更正 ${updated} 项，${unchanged} 项不变，未写入任何内容。`,
      )
    : text(
        lang,
        `${created} deals entered, ${updated} corrected, ${unchanged} as they were.`,
        `已录入 ${created} 项，更正 ${updated} 项，${unchanged} 项不变。`,
      );
