import type { Taxonomy } from '../taxonomy/taxonomy';
import { ComplementTable } from './complement-table';
import { SectorSpace } from './sector-space';

const node = (code: string, parent?: string) => ({ code, parent, en: code, zh: code });
const taxonomy: Taxonomy = { nodes: [node('steel'), node('plate', 'steel'), node('cars'), node('vans', 'cars')] };
const space = new SectorSpace(taxonomy);
const table = new ComplementTable(space, [
  { from: 'steel', to: 'cars', weight: 0.8 },
  { from: 'plate', to: 'vans', weight: 0.9 },
  { from: 'plate', to: 'nowhere', weight: 1 },
  { from: 'cars', to: 'cars', weight: Number.NaN },
]);
const weight = (from: string, to: string): number => table.weight(space.indexOf(from) ?? -1, space.indexOf(to) ?? -1);

describe('the table of who supplies whom', () => {
  it('holds one way only', () => {
    expect(weight('steel', 'cars')).toBe(0.8);
    expect(weight('cars', 'steel')).toBe(0);
  });

  it('inherits from above at a discount for each level, and an own entry stands before it', () => {
    expect(weight('plate', 'cars')).toBeCloseTo(0.56);
    expect(weight('steel', 'vans')).toBeCloseTo(0.56);
    expect(weight('plate', 'vans')).toBe(0.9);
  });

  it('passes over entries of unknown sectors and weights that are none', () => {
    expect(weight('cars', 'cars')).toBe(0);
    expect(new ComplementTable(space, [{ from: 'x', to: 'y', weight: 1 }]).isEmpty).toBe(true);
  });
});
