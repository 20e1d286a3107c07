import { ApiClient, type Sector, type Side } from '@handsel/contracts';
import type { Language } from '@handsel/kernel';
import { readFile } from 'node:fs/promises';

export interface ImportOptions {
  map?: string[];
  sheet?: string;
  side?: Side;
  combine?: boolean;
  /** The file is of past deals. */
  dealings?: boolean;
  /** The file is of deals for the ledger. */
  deals?: boolean;
  /** Puts the deals into a new batch of this name. */
  batch?: string;
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
export class UsageError extends Error {}

export interface Server {
  client: ApiClient;
  conventionId: string;
  sectors: Sector[];
}

/** Null where the check is to be made without a server: when asked for, and in a dry run that finds none. */
export async function connect(options: ImportOptions): Promise<Server | null> {
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

export const text = (language: Language, en: string, zh: string): string => (language === 'zh' ? zh : en);

/** `fetch` rejects with this TypeError when there is no answer at all. */
export const isUnreachable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'message' in error && error.message === 'fetch failed';
