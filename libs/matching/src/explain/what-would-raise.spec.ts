import { buildIndex } from '../engine/matching-index';
import type { MatchingProfile } from '../profile';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { profile } from '../testing/profiles';
import { whatWouldRaise } from './what-would-raise';

const circuits = 'digital.integrated-circuits';
const item = (id: string, given: Partial<MatchingProfile['offers'][number]> = {}) => ({
  id,
  sectors: [],
  texts: [],
  keywords: [],
  ...given,
});
const buyer = profile('b', {
  side: 'buyer',
  needs: [item('n1', { texts: ['Chips for controllers'] })],
  languages: ['en'],
});
const supplier = profile('s', {
  side: 'supplier',
  offers: [
    item('o1', {
      sectors: [circuits],
      texts: ['Wafers and microcontrollers'],
      keywords: ['wafers', 'microcontrollers'],
      valueRange: { min: 1000, max: 5000, currency: 'CNY' },
    }),
  ],
  languages: ['zh'],
});
const others = Array.from({ length: 8 }, (_, n) =>
  profile(`x${n}`, { offers: [item('o', { texts: [`Steel beams ${n}`] })], needs: [item('n', { texts: ['Glass'] })] }),
);
const index = () => buildIndex([buyer, supplier, ...others], sampleTaxonomy);
const raise = (given = buyer, other = supplier) =>
  whatWouldRaise(buildIndex([given, other, ...others], sampleTaxonomy), given, other, sampleTaxonomy);

describe('what would raise a match', () => {
  it('finds the missing sector, words, language and range, the most gainful first, in both languages', () => {
    const { changes } = raise();
    expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['sector', 'keywords', 'language', 'value']));
    expect(changes.map(({ points }) => points)).toEqual(changes.map(({ points }) => points).sort((a, b) => b - a));
    for (const { points, sentence } of changes) {
      expect(points).toBeGreaterThan(0);
      expect(sentence.en).toMatch(/^The (buyer|supplier) could .+\.$/);
      expect(sentence.zh).toMatch(/[\u4e00-\u9fff].*。$/);
    }
    const sector = changes.find(({ kind }) => kind === 'sector');
    expect(sector).toMatchObject({ side: 'buyer', itemId: 'n1', add: [circuits] });
    expect(sector?.sentence).toEqual({
      en: 'The buyer could place the need in the sector Integrated circuits.',
      zh: '采购方可将需求归入行业“集成电路”。',
    });
    expect(changes.find(({ kind }) => kind === 'value')?.sentence.en).toBe(
      'The buyer could give the need a deal size, such as 1,000–5,000 CNY.',
    );
  });

  it('gains what the change really brings', () => {
    const { score, changes } = raise();
    const keywords = changes.find((change) => change.kind === 'keywords' && change.side === 'buyer');
    expect(keywords?.add.length).toBeGreaterThan(0);
    const made = index();
    made.rescore({ ...buyer, needs: buyer.needs.map((need) => ({ ...need, keywords: keywords?.add ?? [] })) });
    expect(made.matchOf('b', 's')?.score).toBe(score + (keywords?.points ?? 0));
  });

  it('proposes words to each reader in the reader’s language, never a piece of a sentence', () => {
    const need = item('n1', {
      texts: ['Forklifts and lifts, above all for freight', '搬运设备，尤其是叉车、电梯以及货运设备'],
      keywords: ['叉车', 'forklift trucks'],
    });
    const { changes } = raise({ ...buyer, needs: [need] }, supplier);
    const [words] = changes.filter(({ kind, side }) => kind === 'keywords' && side === 'supplier');
    expect(words?.sentence.en).toMatch(/^The supplier could add to the offer, if it is so: [A-Za-z ,-]+\.$/);
    expect(words?.sentence.zh).toMatch(/^如属实，供应商可在供应内容中补充：[\u4e00-\u9fff、]+。$/);
    expect(words?.add).toEqual(expect.arrayContaining(['forklift trucks', '叉车']));
    expect(words?.add.join()).not.toMatch(/尤其|以及|above/);
  });

  it('shows words of the other language where there are none of the reader’s', () => {
    const need = item('n1', { texts: ['叉车'], keywords: ['叉车', '电梯'] });
    const [words] = raise({ ...buyer, needs: [need] }).changes.filter(
      ({ kind, side }) => kind === 'keywords' && side === 'supplier',
    );
    expect(words?.sentence.en).toMatch(/if it is so: (叉车|电梯)/);
  });

  it('leaves the index as it was', () => {
    const used = index();
    const before = used.matchesFor('b', 20);
    whatWouldRaise(used, buyer, supplier, sampleTaxonomy);
    expect(used.matchesFor('b', 20)).toEqual(before);
    expect(used.matchesFor('s', 20)).toEqual(index().matchesFor('s', 20));
  });

  it('proposes an item to whoever has none', () => {
    const { changes } = raise({ ...buyer, needs: [] });
    expect(changes).toContainEqual(
      expect.objectContaining({ side: 'buyer', kind: 'item', itemId: null, add: [circuits] }),
    );
  });

  it('has nothing to say of two that are kept apart, or that could not meet better', () => {
    const apart = { ...buyer, excludedOrganizationIds: [supplier.organizationId] };
    expect(raise(apart)).toEqual({ score: 0, changes: [] });
    const [offer] = supplier.offers;
    const same = { ...buyer, languages: ['zh'], needs: offer ? [{ ...offer, id: 'n1' }] : [] };
    expect(raise(same).changes).toEqual([]);
  });
});
