import type { DealImportField, EnterDeal, ImportIssue, Sector } from '@handsel/contracts';
import { ImportRequestError } from '../../imports/import-file-error';
import { readTable } from '../../imports/read-table';
import { SectorLabels } from '../../imports/sector-labels';
import type { Table } from '../../imports/table';
import { suggestDealColumns, type DealColumns } from './deal-columns';
import { DealRow, type DealRowContext } from './deal-row';

export interface ReadDealsOptions {
  sheet?: string | undefined;
  mapping?: DealColumns | undefined;
}

export interface DealsTable {
  table: Table;
  mapping: DealColumns;
  guessed: boolean;
}

export interface DealsFile {
  deals: { row: number; deal: EnterDeal }[];
  issues: ImportIssue[];
}

/**
 * The table of a file, and what its columns are.
 * @throws ImportFileError where it cannot be read, ImportRequestError where a column is named that it has not
 */
export async function readDealsTable(
  bytes: Uint8Array,
  { sheet, mapping: given }: ReadDealsOptions,
): Promise<DealsTable> {
  const table = await readTable(bytes, sheet === undefined ? {} : { sheet });
  const guessed = given === undefined || Object.keys(given).length === 0;
  const mapping = guessed ? suggestDealColumns(table) : given;
  const missing = Object.values(mapping)
    .flat()
    .find((column) => !table.columns.includes(column));
  if (missing !== undefined)
    throw new ImportRequestError({
      en: `The file has no column "${missing}". It has: ${table.columns.join(', ')}.`,
      zh: `文件没有“${missing}”列，现有列：${table.columns.join('、')}。`,
    });
  return { table, mapping, guessed };
}

/** The keys of organizations that a list names. */
export function organizationKeysOf({ table, mapping }: DealsTable): string[] {
  const columns = (['buyer.key', 'supplier.key'] as const).flatMap((field) => mapping[field] ?? []);
  const at = columns.map((column) => table.columns.indexOf(column));
  const keys = table.rows.flatMap(({ cells }) => at.flatMap((index) => (cells[index] ?? '').split(/[;；\n]/u)));
  return [...new Set(keys.map((key) => key.trim()).filter((key) => key !== ''))];
}

/** Deals from the rows of a table. A column that is needed and not there is told once, not with each row. */
export function dealsOf(
  { table, mapping }: DealsTable,
  terms: Pick<DealRowContext, 'currency' | 'organizations'> & { sectors: readonly Sector[] },
): DealsFile {
  const context = { ...terms, columns: table.columns, mapping, labels: new SectorLabels(terms.sectors) };
  const absent = absentColumns(mapping);
  if (absent.length > 0) return { deals: [], issues: absent };
  const deals: DealsFile['deals'] = [];
  const issues: ImportIssue[] = [];
  const rowOfKey = new Map<string, number>();
  for (const source of table.rows) {
    const row = new DealRow(context, source);
    const deal = row.build(keyFrom(row));
    const earlier = deal ? rowOfKey.get(deal.key) : undefined;
    if (deal && earlier !== undefined)
      row.issue(
        'key',
        `The key ${deal.key} stands in row ${earlier} already.`,
        `键 ${deal.key} 已出现在第 ${earlier} 行。`,
      );
    else if (deal) {
      rowOfKey.set(deal.key, source.row);
      deals.push({ row: source.row, deal });
    }
    issues.push(...row.issues);
  }
  return { deals, issues };
}

/** Without a column for keys, a deal is known by its project and the parties: the same list again is the same deals. */
function keyFrom(row: DealRow): string {
  const [project, buyer, supplier] = (['project', 'buyer', 'supplier'] as const).map((field) => {
    const name = row.bilingual(field);
    return (name?.zh ?? name?.en ?? '').slice(0, 38);
  });
  return [project, buyer, supplier].join(' / ').toWellFormed();
}

const NEEDED: { fields: DealImportField[]; en: string; zh: string }[] = [
  { fields: ['project', 'project.en', 'project.zh'], en: 'the project', zh: '项目名称' },
  { fields: ['buyer', 'buyer.en', 'buyer.zh'], en: 'the buyer', zh: '买方' },
  { fields: ['supplier', 'supplier.en', 'supplier.zh'], en: 'the supplier', zh: '供方' },
  { fields: ['type'], en: 'the type', zh: '签约类型' },
  { fields: ['amount'], en: 'the amount', zh: '金额' },
  { fields: ['sector'], en: 'the sector', zh: '行业' },
  { fields: ['country', 'province'], en: 'the origin', zh: '来源地' },
];

const absentColumns = (mapping: DealColumns): ImportIssue[] =>
  NEEDED.filter(({ fields }) => fields.every((field) => (mapping[field] ?? []).length === 0)).map(
    ({ fields, en, zh }) => ({
      row: 1,
      column: fields[0] ?? '',
      message: { en: `No column holds ${en}. Say which one does.`, zh: `没有列对应“${zh}”，请指定。` },
    }),
  );
