import type { Taxonomy } from '../taxonomy/taxonomy';
import { SectorSpace } from './sector-space';

const node = (code: string, parent?: string) => ({ code, parent, en: code, zh: code });
const taxonomy: Taxonomy = { nodes: [node('a'), node('a1', 'a'), node('a2', 'a'), node('a1x', 'a1'), node('b')] };
const crowded = [...Array.from({ length: 20 }, () => ['a2']), ['a1'], ['a1x'], ['b']];

describe('the sector space', () => {
  const space = new SectorSpace(taxonomy, crowded);
  const near = (a: string, b: string): number => space.nearness(space.indexOf(a) ?? -1, space.indexOf(b) ?? -1);

  it('holds the same sector nearest, then kin, and strangers apart', () => {
    expect(near('a1', 'a1')).toBeGreaterThan(near('a1', 'a1x'));
    expect(near('a1', 'a1x')).toBeGreaterThan(near('a2', 'a1x'));
    expect(near('a1', 'b')).toBe(0);
  });

  it('is the same from both ends and stays within 0 and 1', () => {
    for (const { code: a } of taxonomy.nodes) {
      for (const { code: b } of taxonomy.nodes) {
        expect(near(a, b)).toBeCloseTo(near(b, a), 12);
        expect(near(a, b)).toBeGreaterThanOrEqual(0);
        expect(near(a, b)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('lets a rare sector weigh more than a crowded one', () => {
    expect(near('a1', 'a1')).toBeGreaterThan(near('a2', 'a2'));
  });

  it('tells the way from one sector to another', () => {
    const path = (a: string, b: string) => space.path(space.indexOf(a) ?? -1, space.indexOf(b) ?? -1);
    expect(path('a1x', 'a2')).toEqual(['a1x', 'a1', 'a', 'a2']);
    expect(path('a1', 'a1')).toEqual(['a1']);
    expect(path('a1', 'b')).toEqual([]);
  });

  it.each([
    ['twice', [node('a'), node('a')]],
    ['unknown parent', [node('a', 'z')]],
  ])('refuses a taxonomy that is no tree: %s', (message, nodes) => {
    expect(() => new SectorSpace({ nodes })).toThrow(message);
  });

  it('refuses a circle where it meets one', () => {
    expect(() => new SectorSpace({ nodes: [node('a', 'b'), node('b', 'a')] }, [['a']])).toThrow('above itself');
  });
});
