import {
  ImportFileError,
  ImportRequestError,
  previewImport,
  readProfilesFile,
  sectorsOfTaxonomy,
  type ProfilesFile,
} from '@handsel/application';
import { ApiError, type ImportResult } from '@handsel/contracts';
import { MatchingError, sampleTaxonomy } from '@handsel/matching';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { importDealings } from './import-dealings';
import { importDeals } from './import-deals';
import { ImportMessages } from './import-messages';
import {
  connect,
  isUnreachable,
  text,
  UsageError,
  type ImportOptions,
  type ImportOutput,
  type Server,
} from './import-server';

const ROWS_AT_MOST = 10_000;

/**
 * Reads a file and imports it through the public API.
 *
 * @returns exit status: 0 imported (or a dry run without problems), 1 something is wrong with the data or the server
 *   refused, 2 called wrongly. Unless it is 0 nothing was imported.
 */
export async function runImport(file: string, options: ImportOptions, output: ImportOutput): Promise<0 | 1 | 2> {
  const messages = new ImportMessages(options.lang);
  try {
    return await importFile(file, options, output, messages);
  } catch (error) {
    if (error instanceof ImportFileError) {
      output.err(`${messages.place(error.row, error.column)}${error.reason[options.lang]}\n`);
      return error instanceof ImportRequestError ? 2 : 1;
    }
    if (error instanceof UsageError) output.err(`${error.message}\n`);
    else if (error instanceof MatchingError) output.err(`${error.message}\n`);
    else if (error instanceof ApiError) output.err(problemText(error));
    else if (isUnreachable(error)) output.err(`${options.url}: ${text(options.lang, 'nobody answers', '无法连接')}\n`);
    else throw error;
    return error instanceof UsageError ? 2 : 1;
  }
}

async function importFile(file: string, options: ImportOptions, output: ImportOutput, messages: ImportMessages) {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `${file}: ${error.code === 'ENOENT' ? text(options.lang, 'there is no such file', '文件不存在') : error.message}`,
    );
  });
  const server = await connect(options);
  if (options.dealings) return importDealings(bytes, server, options, output);
  if (options.deals) return importDeals(file, bytes, server, options, output, messages);
  const sectors = server?.sectors ?? sectorsOfTaxonomy(sampleTaxonomy);
  const read = await readProfilesFile(bytes, { ...options, sectors });
  if (read.rows.length > ROWS_AT_MOST)
    throw new UsageError(
      `${read.rows.length} > ${ROWS_AT_MOST}: ${text(options.lang, 'too many organizations for one import (--combine makes rows with the same key one)', '一次导入的机构过多（--combine 可合并同键的行）')}`,
    );
  const bad = read.issues.length > 0;
  const result = bad ? null : await ask(server, read, options);
  const issues = [...read.issues, ...(result?.issues ?? [])];
  if (options.json) output.out(`${JSON.stringify(jsonOf(read, result, issues, server === null))}\n`);
  else {
    output.out(messages.file(basename(file), read));
    output.err(messages.notes(read.notes));
    if (issues.length > 0) output.err(messages.issues(issues));
    else if (result) output.out(`${server ? '' : messages.checkedHere}${messages.result(result, read.rows.length)}`);
  }
  return issues.length > 0 ? 1 : 0;
}

async function ask(
  server: Server | null,
  read: ProfilesFile,
  { dryRun = false }: ImportOptions,
): Promise<ImportResult> {
  if (!server) return previewImport(read.rows, sectorsOfTaxonomy(sampleTaxonomy));
  const { client, conventionId } = server;
  return client.call('profiles.import', { params: { conventionId }, body: { dryRun, rows: read.rows } });
}

const jsonOf = (read: ProfilesFile, result: ImportResult | null, issues: ImportResult['issues'], offline: boolean) => ({
  format: read.table.format,
  encoding: read.table.encoding ?? null,
  rows: read.table.rows.length,
  mapping: read.mapping,
  offline,
  result: result && { ...result, samples: result.samples.slice(0, 20) },
  issues,
  notes: read.notes,
});

const problemText = ({ problem }: ApiError): string =>
  [problem.detail, ...(problem.fields ?? []).map(({ path, message }) => `  ${path}: ${message}`), ''].join('\n');
