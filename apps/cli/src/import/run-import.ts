import {
  ImportFileError,
  ImportRequestError,
  previewImport,
  readProfilesFile,
  sectorsOfTaxonomy,
  type ProfilesFile,
} from '@handsel/application';
import { ApiClient, ApiError, type ImportResult, type Sector, type Side } from '@handsel/contracts';
import type { Language } from '@handsel/kernel';
import { sampleTaxonomy } from '@handsel/matching';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ImportMessages } from './import-messages';

export interface ImportOptions {
  map?: string[];
  sheet?: string;
  side?: Side;
  combine?: boolean;
  dryRun?: boolean;
  offline?: boolean;
  convention?: string;
  url: string;
  tokenFile?: string;
  json?: boolean;
  lang: Language;
}

export interface ImportOutput {
  out(text: string): void;
  err(text: string): void;
}

/** The command was called in a way that cannot work. */
class UsageError extends Error {}

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

interface Server {
  client: ApiClient;
  conventionId: string;
  sectors: Sector[];
}

/** Null where the check is to be made without a server: when asked for, and in a dry run that finds none. */
async function connect(options: ImportOptions): Promise<Server | null> {
  if (options.offline) {
    if (options.dryRun) return null;
    throw new UsageError(
      text(options.lang, '--offline goes with --dry-run only.', '--offline 须与 --dry-run 一起使用。'),
    );
  }
  const token = options.tokenFile
    ? (await readFile(options.tokenFile, 'utf8').catch(() => '')).trim()
    : process.env['HANDSEL_TOKEN'];
  if (!token) {
    if (options.dryRun) return null;
    throw new UsageError(
      text(
        options.lang,
        'Give a session token with --token-file or in HANDSEL_TOKEN.',
        '请用 --token-file 或 HANDSEL_TOKEN 提供会话令牌。',
      ),
    );
  }
  const client = new ApiClient({ baseUrl: options.url.replace(/\/$/, ''), token, language: options.lang });
  try {
    const { items } = await client.call('conventions.list');
    const found = items.filter(({ slug }) => options.convention === undefined || slug === options.convention);
    const [only] = found;
    if (!only || found.length > 1)
      throw new UsageError(
        `--convention: ${items.map(({ slug }) => slug).join(', ') || text(options.lang, 'there is none', '没有大会')}`,
      );
    const { sectors } = await client.call('conventions.get', { params: { conventionId: only.id } });
    return { client, conventionId: only.id, sectors };
  } catch (error) {
    if (options.dryRun && isUnreachable(error)) return null;
    throw error;
  }
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

const text = (language: Language, en: string, zh: string): string => (language === 'zh' ? zh : en);

const problemText = ({ problem }: ApiError): string =>
  [problem.detail, ...(problem.fields ?? []).map(({ path, message }) => `  ${path}: ${message}`), ''].join('\n');

/** `fetch` rejects with this TypeError when there is no answer at all. */
const isUnreachable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'message' in error && error.message === 'fetch failed';
