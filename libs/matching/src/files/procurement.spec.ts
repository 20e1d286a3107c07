import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from './csv';
import { indexFiles, rankingLines } from './rank-files';

const DATA = join(__dirname, '../../../../../shared/data');
const isThere = existsSync(DATA);
if (!isThere) process.stderr.write('Skipped: real procurement records are not beside the project (../shared/data)\n');

/** Mean share of the suppliers signed with afterwards that stand among the first ten. */
function recallAtTen(name: string, taxonomy?: string): number {
  const read = (file: string): string => readFileSync(join(DATA, name, file), 'utf8');
  const files = indexFiles({
    buyers: read('buyers.jsonl'),
    suppliers: read('suppliers.jsonl'),
    history: read('history_deals.csv'),
    taxonomy: taxonomy === undefined ? undefined : read(taxonomy),
  });
  const signed = new Map<string, Set<string>>();
  for (const { buyer_id: buyer = '', supplier_id: supplier = '' } of parseCsv(read('gold.csv'))) {
    signed.set(buyer, (signed.get(buyer) ?? new Set()).add(supplier));
  }
  let recall = 0;
  for (const line of rankingLines(files, 10)) {
    const { buyer_id: buyer, ranked } = JSON.parse(line) as { buyer_id: string; ranked: string[] };
    const gold = signed.get(buyer) ?? new Set();
    recall += gold.size === 0 ? 0 : ranked.filter((id) => gold.has(id)).length / gold.size;
  }
  return recall / signed.size;
}

(isThere ? describe : describe.skip)('against who signed with whom', () => {
  it('beats the best baseline on federal contracts (.452 tuned, .304 BM25)', () => {
    expect(recallAtTen('procurement-au', 'unspsc_579.csv')).toBeGreaterThan(0.47);
  });

  it('beats the best baseline on Albanian texts with coarse sectors (.355 BM25)', () => {
    expect(recallAtTen('procurement-kosovo')).toBeGreaterThan(0.38);
  });
});
