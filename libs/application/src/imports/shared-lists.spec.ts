import { sampleTaxonomy } from '@handsel/matching';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sectorsOfTaxonomy } from '../conventions/sectors-of-taxonomy';
import { previewImport } from './preview-import';
import { readProfilesFile, type ReadProfilesOptions } from './read-profiles-file';
import { readTable } from './read-table';

const data = join(__dirname, '../../../../../shared/data');
const present = existsSync(data);
const sectors = sectorsOfTaxonomy(sampleTaxonomy);
const bytes = (path: string) => readFileSync(join(data, path));

/** The number in one of the files was made unrecognizable in its JSON only. */
const withoutPhone = (record: Record<string, string | undefined>) => ({ ...record, 'Contact Phone Number': undefined });

async function importOf(path: string, options: ReadProfilesOptions = {}) {
  const file = await readProfilesFile(bytes(path), { sectors, ...options });
  return { ...file, result: previewImport(file.rows, sectors) };
}

if (!present) console.warn('skipped: ../shared/data with real lists is not here');

(present ? describe : describe.skip)('real lists (../shared/data)', () => {
  const spectrum = present ? readdirSync(join(data, 'imports/csv-spectrum/csv')) : ['none'];

  it.each(spectrum)('csv-spectrum %s', async (name) => {
    const path = `imports/csv-spectrum/json/${name.replace('csv', 'json')}`;
    const expected = [JSON.parse(bytes(path).toString()) as unknown].flat() as Record<string, string>[];
    const { columns, rows } = await readTable(bytes(`imports/csv-spectrum/csv/${name}`));
    const records = rows.map(({ cells }) => Object.fromEntries(columns.map((column, at) => [column, cells[at]])));
    expect(records.map(withoutPhone)).toEqual(expected.map(withoutPhone));
  });

  it.each([
    ['exhibitors/ces-2026.csv', 150, 115],
    ['exhibitors/ces-2026.jsonl', 1276, 1000],
    ['exhibitors/Fortune-Global-2019.tsv', 500, 250],
    ['exhibitors/a-share-companies.gb18030.csv', 4347, 3000],
    ['exhibitors/hannover-2018.csv', 7213, 1000],
    ['procurement-au/buyers.jsonl', 707, 350],
    ['procurement-au/suppliers.jsonl', 3332, 1300],
  ])('%s comes in whole: %i organizations, sectors for at least %i', async (path, count, placed) => {
    const { rows, issues, result } = await importOf(path);
    expect(issues).toEqual([]);
    expect(rows).toHaveLength(count);
    expect(result.issues).toEqual([]);
    expect(count - result.withoutSector).toBeGreaterThanOrEqual(placed);
  });

  it('a list with a row for each topic becomes one organization a key', async () => {
    const { rows, issues } = await importOf('exhibitors/a-share-concepts.gb18030.csv', {
      map: ['key=ts_code,name=name,keywords=concept_name'],
      combine: true,
    });
    expect(issues).toEqual([]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    expect(rows.length).toBeLessThan(10_000);
  });

  it('reads the GB18030 list right, and the amounts of the TSV', async () => {
    const shares = await readTable(bytes('exhibitors/a-share-companies.gb18030.csv'));
    expect(shares).toMatchObject({
      encoding: 'gb18030',
      columns: ['column 1', 'TS代码', '股票代码', '股票名称', '行业'],
    });
    expect(shares.rows[0]?.cells).toEqual(['0', '000001.SZ', '000001', '平安银行', '银行']);
    const { rows } = await importOf('exhibitors/Fortune-Global-2019.tsv', {
      map: ['name=Company,sector=Industry,value.max=Revenues'],
    });
    expect(rows[0]?.offers[0]?.valueRange).toMatchObject({ maximum: 514_405, currency: 'USD' });
  });

  it('reads workbooks by sheet, and refuses the old format', async () => {
    const { rows } = await importOf('imports/ocds_flattened_fictional.xlsx', {
      sheet: 'Parties',
      map: ['key=parties/0/id,name=parties/0/name,country=parties/0/address/countryName'],
    });
    expect(rows[0]).toMatchObject({ key: 'GB-LAC-E09000003', name: { en: 'London Borough of Barnet' }, country: 'GB' });
    await expect(importOf('imports/msci_gics_2018.xls')).rejects.toMatchObject({ name: 'ImportFileError' });
  });

  it('takes naughty strings as names as they are, or names the row and column that it refuses', async () => {
    const strings = JSON.parse(bytes('imports/naughty-strings.json').toString()) as string[];
    const named = strings.filter((text) => text.trim() !== '');
    const lines = named.map((name, index) => JSON.stringify({ key: `k${index}`, name }));
    const { rows, issues } = await readProfilesFile(Buffer.from(lines.join('\n')), { sectors });
    expect(rows.length + new Set(issues.map(({ row }) => row)).size).toBe(named.length);
    for (const { key, name } of rows) expect(name.en ?? name.zh).toBe(named[Number(key.slice(1))]?.trim());
    expect(rows.length).toBeGreaterThan(480);
  });
});
