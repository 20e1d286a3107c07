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
    const { sentence, parts } = explain(match, 'en', { taxonomy, supplierName: 'Volta $& Co., Ltd.' });
    expect(sentence).toBe(
      'The buyer looks for “battery”, which Volta $& offers; Batteries and energy storage is needed and Hydrogen and fuel cells offered, both within New materials and new energy; ' +
        'both speak Chinese and English.',
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
      '采购方寻求“电芯”，供应商可供应；需求属“电池与储能”，供应属“氢能与燃料电池”，同在“新材料与新能源”之内；双方都能使用中文和英语。',
    );
    expect(parts[0]?.label).toBe('描述');
  });

  it('begins with nothing that its reader cannot read', () => {
    const words = { part: 'text' as const, needId: 'n', offerId: 'o', words: ['钢材'] };
    const one = { ...match, parts: [{ name: 'text' as const, points: 9, evidence: words }] };
    expect(explain(one, 'en', { taxonomy }).sentence).toBe('Need and offer both mention “钢材”.');
    expect(explain(one, 'zh', { taxonomy }).sentence).toBe('采购方寻求“钢材”，供应商可供应。');
    const english = { name: 'text' as const, points: 9, evidence: { ...words, words: ['cable', 'home'] } };
    expect(explain({ ...match, parts: [english] }, 'zh', { taxonomy }).sentence).toBe(
      '需求与供应都提到“cable”、“home”。',
    );
    // Names of sectors come before words of the other language, whichever weighs more.
    expect(explain({ ...match, parts: [english, match.parts[2]!] }, 'zh', { taxonomy }).sentence).toBe(
      '需求属“电池与储能”，供应属“氢能与燃料电池”，同在“新材料与新能源”之内；需求与供应都提到“cable”、“home”。',
    );
    const both = { ...english, evidence: { ...words, words: ['cable', '电缆'] } };
    expect(explain({ ...match, parts: [both] }, 'zh', { taxonomy }).sentence).toBe('采购方寻求“电缆”，供应商可供应。');
  });

  it('begins with the common sector, and says of words only what tells something', () => {
    const noise = { part: 'text', needId: 'n', offerId: 'o', words: ['co', '有限公司'] } as const;
    const same = {
      needSector: 'materials.batteries',
      offerSector: 'materials.batteries',
      shared: 'materials.batteries',
    };
    const sector = { part: 'sector', needId: 'n', offerId: 'o', path: [], ...same } as const;
    const both = {
      ...match,
      parts: [
        { name: 'text' as const, points: 600, evidence: { ...noise, words: [...noise.words] } },
        { name: 'sector' as const, points: 400, evidence: { ...sector, path: [] } },
      ],
    };
    expect(explain(both, 'en', { taxonomy, supplierName: 'Volta' }).sentence).toBe(
      'The buyer looks for Batteries and energy storage, which Volta offers; they describe themselves in similar words.',
    );
    const alone = {
      ...match,
      parts: [{ name: 'country' as const, points: 9, evidence: { part: 'country' as const, country: 'DE' } }],
    };
    expect(explain(alone, 'en', { taxonomy }).sentence).toBe('Both are in Germany.');
  });

  it('has words for a match without any part', () => {
    expect(explain({ ...match, score: 0, parts: [] }, 'en', { taxonomy }).sentence).toMatch(/Nothing/u);
  });

  it.each([
    [{ part: 'complement', offerId: 'o', from: 'a', to: 'b', weight: 1 }, 'a usually supplies b'],
    [
      { part: 'value', needId: 'n', offerId: 'o', currency: 'EUR', need: [1000, 20_000], offer: [5000, 5000] },
      'a budget of EUR 1,000–20,000 fits an offer of EUR 5,000',
    ],
    [
      {
        part: 'value',
        needId: 'n',
        offerId: 'o',
        currency: 'CNY',
        need: [10_000_000, 170_000_000],
        offer: [900_000, 30_000_000],
      },
      'a budget of CNY 10–170 million fits an offer of CNY 900 thousand–30 million',
    ],
    [
      { part: 'value', needId: 'n', offerId: 'o', currency: 'EUR', need: [9000, 9000], offer: [1000, 5000] },
      'a budget of EUR 9,000 is not far from an offer of EUR 1,000–5,000',
    ],
    [{ part: 'country', country: 'de' }, 'both are in Germany'],
    [{ part: 'country', country: 'Atlantis' }, 'both are in Atlantis'],
    [{ part: 'size', buyerSize: 'small', supplierSize: 'small' }, 'both are small companies'],
    [{ part: 'size', buyerSize: 'small', supplierSize: 'medium' }, 'their sizes are close (small and medium-sized)'],
    [{ part: 'dealings', deals: 1, sectors: [] }, 'they have dealt with each other once before'],
    [{ part: 'reputation', supplierDeals: 3 }, 'the supplier has signed 3 deals before'],
    [{ part: 'reputation', sector: 'a', sectorCustomers: 2 }, 'the supplier has dealt with 2 buyers in a'],
    [
      { part: 'reputation', sector: 'a', sectorCustomers: 1, byTrade: true },
      'the supplier has dealt with 1 buyer in a, where those who supply such needs often sell as well',
    ],
  ] as const)('puts %j into words', (evidence, words) => {
    const naming = { sector: (code: string) => code };
    expect(explainPart(evidence as never, 'en', naming)).toBe(words);
    expect(explainPart(evidence as never, 'zh', naming)).toMatch(/\p{Script=Han}/u);
  });

  it('says in Chinese as well that a sector is akin by trade alone', () => {
    const evidence = { part: 'reputation', sector: 'a', sectorCustomers: 2, byTrade: true } as const;
    expect(explainPart(evidence, 'zh', { sector: (code) => code })).toBe(
      '供应商在“a”已与2家采购方往来（供应此类需求的企业常兼营该行业）',
    );
  });
});
