import { sampleTaxonomy } from './sample-taxonomy';

const codes = new Set(sampleTaxonomy.nodes.map((node) => node.code));

describe('the sample taxonomy', () => {
  it('has six top sectors with at least six sectors below each', () => {
    const tops = sampleTaxonomy.nodes.filter((node) => node.parent === undefined).map((node) => node.code);
    expect(tops).toEqual(['digital', 'home', 'materials', 'equipment', 'automotive', 'biomedical']);
    for (const top of tops) {
      expect(sampleTaxonomy.nodes.filter((node) => node.parent === top).length).toBeGreaterThanOrEqual(6);
    }
  });

  it('names each code once, and every parent exists', () => {
    expect(codes.size).toBe(sampleTaxonomy.nodes.length);
    for (const node of sampleTaxonomy.nodes) if (node.parent) expect(codes).toContain(node.parent);
  });

  it('marks the five high-tech fields', () => {
    expect(sampleTaxonomy.nodes.filter((node) => node.highTech).map((node) => node.code)).toEqual([
      'digital.integrated-circuits',
      'digital.voice-recognition',
      'home.high-definition-displays',
      'materials.advanced-materials',
      'automotive.new-energy-vehicles',
    ]);
  });

  it('has labels and words in both languages, and no word in two sectors', () => {
    const owner = new Map<string, string>();
    for (const node of sampleTaxonomy.nodes) {
      expect(node.en).toMatch(/^[A-Z]/u);
      expect(node.zh).toMatch(/\p{Script=Han}/u);
      const words = [...(node.keywords?.en ?? []), ...(node.keywords?.zh ?? [])];
      expect(words.length).toBeGreaterThanOrEqual(8);
      for (const word of words) {
        expect(`${word}: ${owner.get(word) ?? node.code}`).toBe(`${word}: ${node.code}`);
        owner.set(word, node.code);
      }
    }
  });

  it('has a table of who supplies whom between known sectors, weights in (0, 1], no pair twice', () => {
    const pairs = new Set<string>();
    for (const { from, to, weight } of sampleTaxonomy.complements ?? []) {
      expect(codes).toContain(from);
      expect(codes).toContain(to);
      expect(from).not.toBe(to);
      expect(weight).toBeGreaterThan(0);
      expect(weight).toBeLessThanOrEqual(1);
      pairs.add(`${from}>${to}`);
    }
    expect(pairs.size).toBe(sampleTaxonomy.complements?.length);
  });
});
