import type { ColumnMapping, ProfilesFile } from '@handsel/application';
import type { ImportIssue, ImportResult } from '@handsel/contracts';
import { inLanguage, type Language } from '@handsel/kernel';

const LINES_SHOWN = 20;
const ROWS_NAMED = 4;

const words = {
  en: {
    row: (row: number | string, column: string) => `row ${row}, ${column}`,
    more: (count: number) => `  ... and ${count} more`,
    none: 'no sector found',
    because: (terms: string) => `found: ${terms}`,
    stated: 'stated',
    columns: 'Columns',
    guessed: 'Columns, by their names (say otherwise with --map)',
    file: (file: string, kind: string, rows: number) => `${file}: ${kind}, ${rows} rows`,
    sectors: 'Sectors of the first rows',
    notes: (count: number) => `${count} values were left out:`,
    issues: (count: number) => `${count} problems; nothing was imported:`,
    dry: (created: number, updated: number) =>
      `Dry run: ${created} would be added and ${updated} updated; nothing was written.`,
    done: (created: number, updated: number) => `${created} organizations added, ${updated} updated.`,
    without: (count: number, all: number) => `Without a sector: ${count} of ${all}.`,
    local: 'Checked here, without a server.',
  },
  zh: {
    row: (row: number | string, column: string) => `第 ${row} 行，${column} 列`,
    more: (count: number) => `  ……另有 ${count} 项`,
    none: '未找到行业',
    because: (terms: string) => `依据：${terms}`,
    stated: '文件所注',
    columns: '列',
    guessed: '按列名推断的列（可用 --map 另行指定）',
    file: (file: string, kind: string, rows: number) => `${file}：${kind}，${rows} 行`,
    sectors: '前几行的行业',
    notes: (count: number) => `略去 ${count} 个值：`,
    issues: (count: number) => `${count} 个问题，未导入任何内容：`,
    dry: (created: number, updated: number) => `试运行：将新增 ${created} 家、更新 ${updated} 家，未写入任何内容。`,
    done: (created: number, updated: number) => `已新增 ${created} 家机构，更新 ${updated} 家。`,
    without: (count: number, all: number) => `未归入行业：${count} / ${all}。`,
    local: '仅在本地检查，未连接服务器。',
  },
} as const;

/** Says in one language how an import went. */
export class ImportMessages {
  private readonly words: (typeof words)[Language];

  constructor(private readonly language: Language) {
    this.words = words[language];
  }

  file(name: string, { table, mapping, guessed }: ProfilesFile): string {
    const kind = [table.format.toUpperCase(), table.encoding, table.sheet].filter(Boolean).join(', ');
    const heading = guessed ? this.words.guessed : this.words.columns;
    return `${this.words.file(name, kind, table.rows.length)}\n${heading}: ${describe(mapping)}\n`;
  }

  place(row: number | null, column: string | null): string {
    return row === null ? '' : `${column === null ? this.rowOnly(row) : this.words.row(row, column)}: `;
  }

  issues(issues: readonly ImportIssue[]): string {
    return `${this.words.issues(issues.length)}\n${this.list(issues)}`;
  }

  notes(notes: readonly ImportIssue[]): string {
    return notes.length === 0 ? '' : `${this.words.notes(notes.length)}\n${this.list(notes)}`;
  }

  result(result: ImportResult, rows: number): string {
    const { dryRun, created, updated, withoutSector } = result;
    const outcome = dryRun ? this.words.dry(created, updated) : this.words.done(created, updated);
    return `${this.samples(result)}${outcome} ${this.words.without(withoutSector, rows)}\n`;
  }

  get checkedHere(): string {
    return `${this.words.local}\n`;
  }

  private rowOnly(row: number): string {
    return this.language === 'zh' ? `第 ${row} 行` : `row ${row}`;
  }

  private samples({ samples }: ImportResult): string {
    const lines = samples.slice(0, LINES_SHOWN).map(({ row, name, sectors }) => {
      const found = sectors.map(({ sector, source, words: terms }) => {
        const reason = source === 'stated' ? this.words.stated : this.words.because(terms.join(', '));
        return `${sector} (${reason})`;
      });
      return `  ${row}  ${inLanguage(name, this.language)}: ${found.join('; ') || this.words.none}`;
    });
    return `${this.words.sectors}:\n${lines.join('\n')}\n`;
  }

  /** The same about the same column is said once, with the rows it holds for. */
  private list(entries: readonly ImportIssue[]): string {
    const groups = new Map<string, { rows: number[]; column: string; message: string }>();
    for (const { row, column, message } of entries) {
      const sentence = inLanguage(message, this.language);
      const group = groups.get(`${column}\n${sentence}`) ?? { rows: [], column, message: sentence };
      group.rows.push(row);
      groups.set(`${column}\n${sentence}`, group);
    }
    const all = [...groups.values()];
    const lines = all
      .slice(0, LINES_SHOWN)
      .map(({ rows, column, message }) => `  ${this.words.row(rowNumbers(rows), column)}: ${message}`);
    if (all.length > LINES_SHOWN) lines.push(this.words.more(all.length - LINES_SHOWN));
    return `${lines.join('\n')}\n`;
  }
}

const rowNumbers = (rows: readonly number[]): string =>
  rows.length <= ROWS_NAMED ? rows.join(', ') : `${rows.slice(0, ROWS_NAMED).join(', ')} ... (${rows.length})`;

const describe = (mapping: ColumnMapping): string =>
  Object.entries(mapping)
    .map(([field, columns]) => `${field} = ${columns.join(' + ')}`)
    .join(', ');
