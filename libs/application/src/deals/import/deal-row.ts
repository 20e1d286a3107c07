import { enterDeal, fieldMessage, type DealImportField, type EnterDeal, type ImportIssue } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import { z } from 'zod';
import { countryCodeOf } from '../../imports/country-code';
import { currencyOf, parseExactAmount } from '../../imports/parse-amount';
import { inItsLanguage } from '../../imports/read-values';
import type { SectorLabels } from '../../imports/sector-labels';
import type { TableRow } from '../../imports/table';
import type { DealColumns } from './deal-columns';
import { dealTypeOf, yesOrNo } from './read-deal-values';

export interface DealRowContext {
  columns: string[];
  mapping: DealColumns;
  labels: SectorLabels;
  /** Of amounts that name none. */
  currency: string;
  /** Organizations of the convention by their keys. */
  organizations: ReadonlyMap<string, string>;
}

type Side = 'buyer' | 'supplier';
const inChinese = z.locales.zhCN().localeError;

/** Makes one row of a table into a deal, or says in both languages what keeps it from being one. */
export class DealRow {
  readonly issues: ImportIssue[] = [];

  constructor(
    private readonly context: DealRowContext,
    private readonly source: TableRow,
  ) {}

  /** @param key of the deal, where no column holds one */
  build(key: string): EnterDeal | null {
    const { amount, currency } = this.money();
    const rate = this.text('rate');
    const deal = {
      key: this.text('key') || key,
      project: this.bilingual('project') ?? {},
      type: this.known('type', dealTypeOf, 'is no type of deal', '不是签约类型'),
      amount,
      currency,
      rate: rate === '' ? null : { rate, date: this.text('rate.date') },
      ...this.sectors(),
      highTech: this.highTech(),
      origin: this.origin(),
      parties: [...this.parties('buyer'), ...this.parties('supplier')],
    };
    return this.checked(deal);
  }

  text(field: DealImportField): string {
    const cells = (this.context.mapping[field] ?? []).map(
      (column) => this.source.cells[this.context.columns.indexOf(column)]?.trim() ?? '',
    );
    return [...new Set(cells.filter((cell) => cell !== ''))].join('; ');
  }

  bilingual(field: 'project' | Side): Bilingual | null {
    const [plain, en, zh] = [this.text(field), this.text(`${field}.en`), this.text(`${field}.zh`)];
    const found = { ...(plain && inItsLanguage(plain)), ...(en && { en }), ...(zh && { zh }) };
    return found.en === undefined && found.zh === undefined ? null : found;
  }

  issue(field: DealImportField, en: string, zh: string): void {
    const column = this.context.mapping[field]?.[0] ?? field;
    this.issues.push({ row: this.source.row, column, message: { en, zh } });
  }

  private known<T>(field: DealImportField, read: (text: string) => T | null, en: string, zh: string): T | null {
    const text = this.text(field);
    const value = text === '' ? null : read(text);
    if (text !== '' && value === null) this.issue(field, `"${text}" ${en}.`, `“${text}”${zh}。`);
    return value;
  }

  private money(): { amount: string; currency: string | null } {
    const text = this.text('amount');
    const found = parseExactAmount(text);
    if (text !== '' && !found) this.issue('amount', `"${text}" is no amount.`, `“${text}”不是金额。`);
    const named = this.known('currency', currencyOf, 'is no currency that is dealt in here', '不是支持的货币');
    const isNamed = this.text('currency') !== '';
    return {
      amount: found?.amount ?? '',
      currency: isNamed ? named : (found?.currency ?? this.context.currency),
    };
  }

  private sectors(): { sector: string | null; subFields: string[] } {
    const stated = this.text('sector');
    const { codes, words } = this.context.labels.read(stated);
    if (words.length > 0 || codes.length > 1)
      this.issue('sector', `"${stated}" is no single sector here.`, `“${stated}”不是本次大会的单一行业。`);
    const below = this.text('subFields');
    const fields = this.context.labels.read(below);
    for (const word of fields.words)
      this.issue('subFields', `"${word}" is no field here.`, `“${word}”不是本次大会的细分领域。`);
    return { sector: codes[0] ?? null, subFields: fields.codes };
  }

  private highTech(): boolean | null {
    return this.known('highTech', (text) => yesOrNo(text) ?? null, 'is neither yes nor no', '既非“是”也非“否”');
  }

  private origin(): { country: string | null; province: string | null } {
    const province = this.text('province') || null;
    const country = this.known('country', countryCodeOf, 'is no country that is known here', '不是可识别的国家');
    // A list without countries is of one country, and says so by its provinces.
    return { country: this.text('country') === '' && province !== null ? 'CN' : country, province };
  }

  /** Several names in one cell are several parties; with as many keys or names in the other language, each has its own. */
  private parties(side: Side): { side: Side; organizationId: string | null; name: Bilingual }[] {
    const keys = listOf(this.text(`${side}.key`));
    const [plain, en, zh] = [side, `${side}.en`, `${side}.zh`].map((field) => listOf(this.text(field as Side)));
    const count = Math.max(keys.length, plain?.length ?? 0, en?.length ?? 0, zh?.length ?? 0);
    return Array.from({ length: count }, (_, at) => {
      const key = keys[at];
      const organizationId = key === undefined ? null : (this.context.organizations.get(key) ?? null);
      if (key !== undefined && organizationId === null)
        this.issue(`${side}.key`, `There is no organization ${key} here.`, `此处没有编号为 ${key} 的机构。`);
      const own = plain?.[at];
      const name = {
        ...(own && inItsLanguage(own)),
        ...(en?.[at] && { en: en[at] }),
        ...(zh?.[at] && { zh: zh[at] }),
      };
      return { side, organizationId, name };
    });
  }

  /** The contract has the last word; what it refuses is told by the column that it came from. */
  private checked(deal: Record<string, unknown>): EnterDeal | null {
    const parsed = enterDeal.safeParse(deal);
    if (parsed.success) return this.issues.length > 0 ? null : parsed.data;
    const chinese = enterDeal.safeParse(deal, { error: inChinese });
    for (const [at, { path, message }] of parsed.error.issues.entries()) {
      const field = fieldOf(path, this.context.mapping);
      const column = this.context.mapping[field]?.[0] ?? field;
      // What was told already of this column says more than that nothing is there.
      if (this.issues.some((issue) => issue.column === column)) continue;
      const missing = this.text(field) === '';
      const zh = fieldMessage(chinese.error?.issues[at]?.message ?? message, 'zh');
      if (missing) this.issue(field, `The row has no ${field}.`, `该行缺少“${column}”。`);
      else this.issue(field, `"${this.text(field)}": ${message}.`, `“${this.text(field)}”：${zh}。`);
    }
    return null;
  }
}

const listOf = (cell: string): string[] =>
  cell
    .split(/[;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The field of a file that a place in a deal was made from. */
function fieldOf([first, second]: PropertyKey[], mapping: DealColumns): DealImportField {
  if (first === 'origin') return second === 'province' ? 'province' : 'country';
  if (first === 'rate') return second === 'date' ? 'rate.date' : 'rate';
  if (first === 'parties') {
    const named = (['buyer', 'supplier'] as const).find((side) =>
      ([side, `${side}.en`, `${side}.zh`] as const).every((field) => !mapping[field]),
    );
    return named ?? 'supplier';
  }
  return first as DealImportField;
}
