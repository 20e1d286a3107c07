import type { Match } from '../match';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { explain } from './explain';
import { explainPart } from './explain-part';

const taxonomy = sampleTaxonomy;
const match: Match = {
  buyerId: 'b',
  supplierId: 's',
  score: 1100,
  parts: [
    { name: 'language', points: 100, evidence: { part: 'language', languages: ['zh', 'en'] } },
    { name: 'text', points: 600, evidence: { part: 'text', needId: 'n', offerId: 'o', words: ['battery', '电芯'] } },
    {
      name: 'sector',
      points: 400,
      evidence: {
        part: 'sector',
        needId: 'n',
        offerId: 'o',
        needSector: 'materials.batteries',
        offerSector: 'materials.hydrogen',
        shared: 'materials',
        path: [],
      },
    },
  ],
};

describe('explain', () => {
  it('says in English why, by the strongest parts', () => {
    const { sentence, parts } = explain(match, 'en', { taxonomy, buyerName: 'Acme $&', supplierName: 'Volta' });
    expect(sentence).toBe(
      'Volta suits Acme $& because what is needed is in “Batteries and energy storage” and what is offered in “Hydrogen and fuel cells”, both within “New materials and new energy”; ' +
        'what is needed and what is offered both speak of “battery”, “电芯”; both speak Chinese and English.',
    );
    expect(parts.map(({ name, points }) => [name, points])).toEqual([
      ['text', 600],
      ['sector', 400],
      ['language', 100],
    ]);
  });

  it('says in Chinese why', () => {
    const { sentence, parts } = explain(match, 'zh', { taxonomy });
    expect(sentence).toBe(
      '该供应商适合该采购方：采购需求在“电池与储能”，供应在“氢能与燃料电池”，同属“新材料与新能源”；需求与供应都提到“battery”、“电芯”；双方都能使用中文、英语。',
    );
    expect(parts[0]?.label).toBe('描述');
  });

  it('has words for a match without any part', () => {
    expect(explain({ ...match, score: 0, parts: [] }, 'en', { taxonomy }).sentence).toMatch(/Nothing/u);
  });

  it.each([
    [
      { part: 'complement', offerId: 'o', from: 'a', to: 'b', weight: 1 },
      'companies in “a” usually supply companies in “b”',
    ],
    [
      { part: 'value', needId: 'n', offerId: 'o', currency: 'EUR', need: [1000, 20_000], offer: [5000, 5000] },
      'the budget of EUR 1,000–20,000 goes with an offer of EUR 5,000',
    ],
    [{ part: 'country', country: 'de' }, 'both are in Germany'],
    [{ part: 'country', country: 'Atlantis' }, 'both are in Atlantis'],
    [{ part: 'size', buyerSize: 'small', supplierSize: 'small' }, 'both are small companies'],
    [{ part: 'size', buyerSize: 'small', supplierSize: 'medium' }, 'their sizes are close (small and medium-sized)'],
    [{ part: 'dealings', deals: 1, sectors: [] }, 'they have signed 1 deal before'],
    [{ part: 'reputation', supplierDeals: 3 }, 'the supplier has signed 3 deals before'],
    [{ part: 'reputation', sector: 'a', sectorCustomers: 2 }, 'the supplier has 2 customers in “a”'],
  ] as const)('puts %j into words', (evidence, words) => {
    const naming = { sector: (code: string) => code };
    expect(explainPart(evidence as never, 'en', naming)).toBe(words);
    expect(explainPart(evidence as never, 'zh', naming)).toMatch(/\p{Script=Han}/u);
  });
});
