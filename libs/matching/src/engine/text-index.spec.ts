import * as fc from 'fast-check';
import { GAIN_UNITS, TextIndex } from './text-index';
import { Vocabulary } from './vocabulary';

const WORDS = ['battery', 'pack', 'steel', '集成电路', 'pump', 'valve', 'laser'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 8 }).map((words) => words.join(' '));

function indexOf(offers: readonly string[], need: string) {
  const vocabulary = new Vocabulary('english');
  const vectors = offers.map((offer) => vocabulary.vector([{ text: offer, weight: 1 }]));
  const query = vocabulary.vector([{ text: need, weight: 1 }]);
  const index = new TextIndex(vectors, vocabulary.size);
  return { index, vectors, query, weights: index.weightsOf(query), vocabulary };
}

function sums(offers: readonly string[], need: string): number[] {
  const { index, vectors, query, weights } = indexOf(offers, need);
  return vectors.map((vector) => index.sum(query, weights, vector));
}

describe('the text index', () => {
  it('adds up to the whole number that its shared words add up to, in whichever order needs are asked', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, text, (offers, need, another) => {
        const { index, vectors, query, weights, vocabulary } = indexOf(offers, need);
        const other = vocabulary.vector([{ text: another, weight: 1 }]);
        for (const vector of vectors) {
          const sum = index.sum(query, weights, vector);
          const gains = index.shared(query, weights, vector).map(({ gain }) => gain);
          expect(sum).toBe(gains.reduce((total, gain) => total + gain, 0));
          expect(Number.isInteger(sum)).toBe(true);
          index.sum(other, index.weightsOf(other), vector);
          expect(index.sum(query, weights, vector)).toBe(sum);
        }
      }),
    );
  });

  it('is the share of the need that BM25 with squared rarity finds met', () => {
    const [both = 0, one = 0] = sums(['pump valve', 'pump'], 'valve pump');
    const worth = (holders: number): number => Math.log(1 + (2 - holders + 0.5) / (holders + 0.5)) ** 2;
    const impact = (length: number): number => 1 / (1 + 1.2 * (0.85 + (0.15 * length) / 1.5));
    expect(both / GAIN_UNITS).toBeCloseTo(impact(2), 5);
    expect(one / GAIN_UNITS).toBeCloseTo((worth(2) / (worth(1) + worth(2))) * impact(1), 5);
  });

  it('stays within the whole need, however often a word comes', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), text, (offers, need) => {
        for (const sum of sums(offers, need)) expect(sum).toBeLessThanOrEqual(GAIN_UNITS);
      }),
    );
    const long = Array.from({ length: 20_000 }, (_, at) => `word${at % 5000}x`).join(' ');
    const [whole = 0] = sums([long, 'pump'], long);
    expect(whole / GAIN_UNITS).toBeGreaterThan(0.3);
    expect(whole).toBeLessThanOrEqual(GAIN_UNITS);
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
    const shared = index.shared(need, index.weightsOf(need), offer);
    expect(shared.map(({ id, fromLabels }) => [vocabulary.surface(id), fromLabels])).toEqual([
      ['laser', false],
      ['pumps', true],
    ]);
  });
});
