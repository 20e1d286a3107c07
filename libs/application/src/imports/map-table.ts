import type { ImportIssue, ImportRow, Sector, Side } from '@handsel/contracts';
import type { ColumnMapping } from './column-mapping';
import { combineRows } from './combine-rows';
import { columnOf, RowBuilder } from './row-builder';
import { SectorLabels } from './sector-labels';
import type { Table } from './table';

export interface MapOptions {
  /** What the organizations are where no column says so. */
  side?: Side;
  /** Sectors whose labels the file may use. */
  sectors?: readonly Sector[];
  /** Makes rows with the same key into one organization, instead of refusing them. */
  combine?: boolean;
}

export interface MappedTable {
  rows: ImportRow[];
  /** What keeps the file from being imported. */
  issues: ImportIssue[];
  /** What was left out of rows that are good otherwise. */
  notes: ImportIssue[];
}

const KEY_LENGTH = 120;

/**
 * Makes the rows of a table into organizations. Without a column for keys an organization's name is its key; a name that
 * comes again is told apart by a number.
 */
export function mapTable(table: Table, mapping: ColumnMapping, options: MapOptions = {}): MappedTable {
  const context = {
    columns: table.columns,
    mapping,
    labels: new SectorLabels(options.sectors ?? []),
    defaultSide: options.side ?? 'both',
  };
  const rows: ImportRow[] = [];
  const issues: ImportIssue[] = [];
  const notes: ImportIssue[] = [];
  const namesTaken = new Map<string, number>();
  for (const source of table.rows) {
    const builder = new RowBuilder(context, source);
    const row = builder.build(mapping.key ? builder.text('key') : keyFromName(builder, namesTaken));
    if (row) rows.push(row);
    issues.push(...builder.issues);
    notes.push(...builder.notes);
  }
  if (mapping.key && options.combine) return { rows: combineRows(rows), issues, notes };
  return { rows, issues: [...issues, ...repeatedKeys(rows, columnOf(mapping, 'key'))], notes };
}

function keyFromName(builder: RowBuilder, taken: Map<string, number>): string {
  const name = builder.bilingual('name', ' ');
  const base = (name?.en ?? name?.zh ?? '').slice(0, KEY_LENGTH - 8).toWellFormed();
  const count = (taken.get(base) ?? 0) + 1;
  taken.set(base, count);
  return count === 1 ? base : `${base} (${count})`;
}

function repeatedKeys(rows: readonly ImportRow[], column: string): ImportIssue[] {
  const first = new Map<string, number>();
  return rows.flatMap(({ key, row }) => {
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row);
    if (earlier === undefined) return [];
    const en = `The key ${key} stands in row ${earlier} already.`;
    return [{ row, column, message: { en, zh: `键 ${key} 已出现在第 ${earlier} 行。` } }];
  });
}
