import type { ImportIssue, ImportRow, Side } from '@handsel/contracts';
import { importRow } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';
import type { ColumnMapping, ImportField } from './column-mapping';
import { countryCodeOf } from './country-code';
import { currencyOf, parseAmount } from './parse-amount';
import { inItsLanguage, languagesOf, sideOf, sizeOf, splitList } from './read-values';
import type { SectorLabels } from './sector-labels';
import type { TableRow } from './table';

const KEYWORD_LENGTH = 80;
const KEYWORDS = 200;

/** Says where a field of a row comes from, for issues. */
export const columnOf = (mapping: ColumnMapping, ...fields: ImportField[]): string =>
  fields.flatMap((field) => mapping[field] ?? [])[0] ?? fields[0] ?? 'row';

export interface RowContext {
  columns: string[];
  mapping: ColumnMapping;
  labels: SectorLabels;
  defaultSide: Side;
}

/**
 * Makes one row of a table into an organization. Issues keep the file out; notes tell what was left out of a row that is
 * good otherwise.
 */
export class RowBuilder {
  readonly issues: ImportIssue[] = [];
  readonly notes: ImportIssue[] = [];

  constructor(
    private readonly context: RowContext,
    private readonly source: TableRow,
  ) {}

  build(key: string): ImportRow | null {
    const side = this.side();
    const sectors = this.labels();
    const keywords = [...new Set([...splitList(this.text('keywords')), ...sectors.words])]
      .map((word) => word.slice(0, KEYWORD_LENGTH).trim())
      .slice(0, KEYWORDS);
    const described = this.bilingual('description', '\n\n') ?? (keywords[0] ? joined(keywords) : null);
    const item = described && { text: described, keywords, sectors: [], valueRange: this.valueRange() };
    const need = this.bilingual('need', '\n\n');
    return this.checked({
      row: this.source.row,
      key,
      name: this.bilingual('name', ' ') ?? {},
      country: this.oneOf('country', countryCodeOf, 'is no country that is known here', '不是可识别的国家'),
      size: this.oneOf('size', sizeOf, 'is no size that is known here', '不是可识别的规模'),
      website: this.text('website') || null,
      side,
      sectors: sectors.codes.slice(0, 20),
      offers: item && side !== 'buyer' ? [item] : [],
      needs: [
        ...(item && side === 'buyer' ? [item] : []),
        ...(need ? [{ text: need, keywords: [], sectors: [], valueRange: null }] : []),
      ],
      languages: this.languages(),
      participants: this.people(key),
    });
  }

  text(field: ImportField, separator = '; '): string {
    const cells = (this.context.mapping[field] ?? []).map(
      (column) => this.source.cells[this.context.columns.indexOf(column)]?.trim() ?? '',
    );
    return [...new Set(cells.filter((cell) => cell !== ''))].join(separator);
  }

  bilingual(field: 'name' | 'description' | 'need' | 'person', separator: string): Bilingual | null {
    const plain = this.text(field, separator);
    const en = this.text(`${field}.en`, separator);
    const zh = this.text(`${field}.zh`, separator);
    const found = { ...(plain && inItsLanguage(plain)), ...(en && { en }), ...(zh && { zh }) };
    return found.en === undefined && found.zh === undefined ? null : found;
  }

  private note(field: ImportField, value: string, en: string, zh: string): void {
    const column = columnOf(this.context.mapping, field);
    const message = { en: `"${value}" ${en}; it was left out.`, zh: `“${value}”${zh}，已略去。` };
    this.notes.push({ row: this.source.row, column, message });
  }

  private oneOf<T>(field: ImportField, read: (text: string) => T | null, en: string, zh: string): T | null {
    const text = this.text(field);
    const value = text === '' ? null : read(text);
    if (text !== '' && value === null) this.note(field, text, en, zh);
    return value;
  }

  private side(): Side {
    return (
      this.oneOf('side', sideOf, 'is neither buyer nor supplier', '既不是买方也不是供方') ?? this.context.defaultSide
    );
  }

  private labels(): { codes: string[]; words: string[] } {
    return this.context.labels.read(this.text('sector'));
  }

  private languages(): string[] {
    const { codes, unknown } = languagesOf(this.text('languages'));
    for (const language of unknown)
      this.note('languages', language, 'is no language that is known here', '不是可识别的语言');
    return codes.slice(0, 20);
  }

  private valueRange() {
    const amount = (field: 'value.min' | 'value.max') => {
      const text = this.text(field);
      const found = parseAmount(text);
      if (text !== '' && !/^[-–—]$/.test(text) && (found === null || found.amount < 0))
        this.note(field, text, 'is no amount', '不是金额');
      return found !== null && found.amount >= 0 ? found : null;
    };
    const [minimum, maximum] = [amount('value.min'), amount('value.max')];
    if (!minimum && !maximum) return null;
    const named = this.text('value.currency');
    const currency = named === '' ? (minimum?.currency ?? maximum?.currency) : currencyOf(named);
    if (!currency) {
      this.note('value.currency', named, 'is no currency that is dealt in here', '不是支持的货币');
      return null;
    }
    const [low, high] = [minimum?.amount, maximum?.amount];
    const swapped = low !== undefined && high !== undefined && low > high;
    return { minimum: swapped ? high : low, maximum: swapped ? low : high, currency };
  }

  private people(key: string) {
    const name = this.bilingual('person', ' ');
    const email = this.text('person.email') || null;
    if (name === null && email === null) return [];
    const title = this.text('person.title');
    return [
      {
        key: this.text('person.key') || `${key.slice(0, 60)}/${(email ?? name?.en ?? name?.zh ?? '').slice(0, 58)}`,
        name: name ?? { en: email ?? '' },
        title: title === '' ? null : inItsLanguage(title),
        email,
        languages: [],
      },
    ];
  }

  /** The contract has the last word; what it refuses is told by the column that it came from. */
  private checked(row: ImportRow): ImportRow | null {
    if (row.name.en === undefined && row.name.zh === undefined) {
      this.issue(
        columnOf(this.context.mapping, 'name', 'name.en', 'name.zh'),
        'The row has no name.',
        '该行没有名称。',
      );
      return null;
    }
    const parsed = importRow.safeParse(row);
    if (parsed.success) return parsed.data;
    for (const { path, message } of parsed.error.issues) {
      const column = columnOf(this.context.mapping, ...fieldsOf(path));
      this.issue(column, `The value ${message}.`, `该值不符合要求：${message}。`);
    }
    return null;
  }

  private issue(column: string, en: string, zh: string): void {
    this.issues.push({ row: this.source.row, column, message: { en, zh } });
  }
}

const joined = (keywords: string[]): Bilingual => inItsLanguage(keywords.join(', '));

/** Fields of the mapping that a place in an import row was made from. */
function fieldsOf([field, , ...rest]: PropertyKey[]): ImportField[] {
  if (field === 'participants') return rest[0] === 'email' ? ['person.email'] : ['person', 'person.email'];
  if (field === 'offers' || field === 'needs') {
    if (rest[0] === 'keywords') return ['keywords', 'sector'];
    return rest[0] === 'valueRange' ? ['value.min', 'value.max'] : ['description', 'need', 'sector'];
  }
  if (field === 'sectors') return ['sector'];
  return field === 'key' ? ['key', 'name'] : [field as ImportField];
}
