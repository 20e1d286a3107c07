import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../files/csv';
import type { Taxonomy, TaxonomyNode } from '../taxonomy/taxonomy';
import { learnComplements, type Trade } from './learn-complements';

const node = (code: string, parent?: string): TaxonomyNode => ({
  code,
  ...(parent ? { parent } : {}),
  en: code,
  zh: code,
});
const taxonomy: Taxonomy = {
  nodes: [node('tyres'), node('radial', 'tyres'), node('bias', 'tyres'), node('cars'), node('vans', 'cars')],
};
const weightOf = (trades: Trade[], from: string, to: string): number =>
  learnComplements(trades, taxonomy).find((entry) => entry.from === from && entry.to === to)?.weight ?? 0;

describe('learnComplements', () => {
  it('holds a trade in full for its sectors and less for their kin, one way only', () => {
    const trades = [{ from: 'radial', to: 'cars' }];
    expect(weightOf(trades, 'radial', 'cars')).toBe(0.5);
    expect(weightOf(trades, 'bias', 'cars')).toBe(0.2);
    expect(weightOf(trades, 'radial', 'vans')).toBe(0.13);
    expect(weightOf(trades, 'cars', 'radial')).toBe(0);
  });

  it('grows with the number of trades and never passes 1', () => {
    expect(weightOf([{ from: 'radial', to: 'cars', count: 9 }], 'radial', 'cars')).toBe(0.9);
    expect(weightOf([{ from: 'radial', to: 'cars', count: 1e12 }], 'radial', 'cars')).toBe(1);
  });

  it('passes over unknown sectors and counts that are none', () => {
    expect(
      learnComplements(
        [
          { from: 'radial', to: 'moon' },
          { from: 'moon', to: 'cars' },
          { from: 'bias', to: 'cars', count: -1 },
        ],
        taxonomy,
      ),
    ).toEqual([]);
    expect(learnComplements([], taxonomy)).toEqual([]);
  });
});

const FILE = join(__dirname, '../../../../../shared/data/supplychain-cn/supply_edges.csv');
const isThere = existsSync(FILE);
if (!isThere) process.stderr.write('Skipped: real supply edges are not beside the project (../shared/data)\n');

(isThere ? describe : describe.skip)('against real supply edges', () => {
  const trades = (isThere ? parseCsv(readFileSync(FILE, 'utf8')) : []).map((row) => ({
    from: row['upstream_product'] ?? '',
    to: row['downstream_product'] ?? '',
  }));
  // A class is named by its way down the tree, parted by hyphens.
  const nodes = new Map<string, TaxonomyNode>();
  for (const name of trades.flatMap(({ from, to }) => [from, to])) {
    const steps = name.split('-');
    for (const depth of steps.keys()) {
      const code = steps.slice(0, depth + 1).join('-');
      nodes.set(code, node(code, depth === 0 ? undefined : steps.slice(0, depth).join('-')));
    }
  }

  it('finds the customers of a class that it has never seen trade (chance, and equal sectors, .04)', () => {
    const customers = new Set(trades.map(({ to }) => to));
    const recalls = [...new Set(trades.map(({ from }) => from))].map((left) => {
      const learned = learnComplements(
        trades.filter(({ from }) => from !== left),
        { nodes: [...nodes.values()] },
      );
      const top = learned.filter(({ from, to }) => from === left && customers.has(to)).slice(0, 10);
      const real = new Set(trades.filter(({ from }) => from === left).map(({ to }) => to));
      return top.filter(({ to }) => real.has(to)).length / real.size;
    });
    const recall = recalls.reduce((a, b) => a + b, 0) / recalls.length;
    process.stdout.write(`supply edges, leave one class out, Recall@10 ${recall.toFixed(3)}\n`);
    expect(recall).toBeGreaterThan(0.3);
  });
});
