import * as fc from 'fast-check';
import { TextIndex } from './text-index';
import { Vocabulary } from './vocabulary';

const WORDS = ['battery', 'pack', 'steel', '集成电路', 'pump', 'valve', 'laser'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));

function indexOf(offers: readonly string[], need: string) {
  const vocabulary = new Vocabulary('english');
  const vectors = offers.map((offer) => vocabulary.vector([{ text: offer, weight: 1 }]));
  const query = vocabulary.vector([{ text: need, weight: 1 }]);
  const index = new TextIndex(vectors, vocabulary.size);
  return { index, vectors, query, weights: index.queryWeights(query), vocabulary };
}

function sums(offers: readonly string[], need: string): number[] {
  const { index, query, weights } = indexOf(offers, need);
  const found = new Float64Array(offers.length);
  index.accumulate(query, weights, found, []);
  return [...found];
}

describe('the text index', () => {
  it('agrees with itself to the last bit, over postings and for one pair', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (offers, need) => {
        const { index, vectors, query, weights } = indexOf(offers, need);
        const found = new Float64Array(offers.length);
        const touched: number[] = [];
        index.accumulate(query, weights, found, touched);
        expect([...found]).toEqual(vectors.map((vector) => index.sum(query, weights, vector)));
        expect(new Set(touched).size).toBe(touched.length);
        expect(touched.length).toBe(found.filter((sum) => sum > 0).length);
      }),
    );
  });

  it('counts a rare word more than a common one, and a repeated one a little more', () => {
    const [rare = 0, common = 0] = sums(['laser', 'pump', 'pump', 'pump'], 'laser pump');
    expect(rare).toBeGreaterThan(common);
    const [once = 0, thrice = 0] = sums(['pump', 'pump pump pump', 'steel', 'valve'], 'pump');
    expect(thrice).toBeGreaterThan(once);
    expect(thrice).toBeLessThan(3 * once);
  });

  it('gives nothing for a need without words and for words that nobody offers', () => {
    expect(sums(['pump'], '')).toEqual([0]);
    expect(sums(['pump'], 'unheard')).toEqual([0]);
    expect(sums([], 'pump')).toEqual([]);
  });

  it('knows which shared words only labels of sectors brought in', () => {
    const vocabulary = new Vocabulary('english');
    const both = [
      { text: 'laser', weight: 1 },
      { text: 'pumps', weight: 0.7, isLabel: true },
    ];
    const [offer, need] = [vocabulary.vector(both), vocabulary.vector(both)];
    const index = new TextIndex([offer], vocabulary.size);
    const shared = index.shared(need, index.queryWeights(need), offer);
    expect(shared.map(({ id, fromLabels }) => [vocabulary.surface(id), fromLabels])).toEqual([
      ['laser', false],
      ['pumps', true],
    ]);
  });
});
