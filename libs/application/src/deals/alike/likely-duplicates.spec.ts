import { seededRandom } from '@handsel/kernel';
import fc from 'fast-check';
import { bigrams, dice } from './bigrams';
import { LikelyDuplicates, type Compared } from './likely-duplicates';

const deal = (key: string, changes: Partial<Compared> & { buyer?: string; supplier?: string } = {}): Compared => {
  const { buyer = `Buyer ${key}`, supplier = `Supplier ${key}`, ...rest } = changes;
  return {
    key,
    project: { en: key === 'one' ? 'Tram depot' : `Quite another thing ${key}` },
    parties: [
      { side: 'buyer', organizationId: null, name: { en: buyer } },
      { side: 'supplier', organizationId: null, name: { en: supplier } },
    ],
    amounts: { CNY: `${key.length}${key.codePointAt(0)}.00` },
    meetingId: null,
    ...rest,
  };
};
const kindsOf = (one: Compared, other: Compared) =>
  new LikelyDuplicates([other]).of(one)[0]?.reasons.map(({ kind }) => kind) ?? [];

describe('likely duplicates', () => {
  it.each([
    [
      'the same parties in other spellings',
      { buyer: 'ACME Co., Ltd.', supplier: 'Beta GmbH' },
      { buyer: 'Acme Company', supplier: 'BETA' },
      ['parties'],
    ],
    [
      'one party and the amount',
      { buyer: 'ACME Ltd', amounts: { CNY: '5.00' } },
      { buyer: 'Acme', amounts: { CNY: '5.00' } },
      ['party', 'amount'],
    ],
    [
      'the name of the project',
      { project: { en: 'Hefei wafer line, phase two' } },
      { project: { en: 'Hefei Wafer Line Phase Two' } },
      ['project'],
    ],
    [
      'the Chinese name, in other characters',
      { project: { en: 'Wafer line', zh: '合肥積體電路製造專案' } },
      { project: { zh: '合肥积体电路制造专案' } },
      ['project'],
    ],
    ['the meeting', { meetingId: 'm' }, { meetingId: 'm' }, ['meeting']],
    ['an amount alone', { amounts: { CNY: '9.00' } }, { amounts: { CNY: '9.00' } }, []],
    ['one party alone', { buyer: 'ACME' }, { buyer: 'ACME' }, []],
  ] as [string, Parameters<typeof deal>[1], Parameters<typeof deal>[1], string[]][])(
    'are told by %s',
    (_, one, other, kinds) => {
      expect(kindsOf(deal('one', one), deal('other', other))).toEqual(kinds);
    },
  );

  it('are told by organizations of the convention, whatever names stand beside them', () => {
    const parties = (en: string): Compared['parties'] => [
      { side: 'buyer', organizationId: 'b', name: { en: `${en} one` } },
      { side: 'supplier', organizationId: 's', name: { en: `${en} two` } },
    ];
    expect(kindsOf(deal('one', { parties: parties('x') }), deal('other', { parties: parties('qqq') }))).toEqual([
      'parties',
    ]);
  });

  it('come likeliest first, never with the deal itself, and ten at most', () => {
    const same = deal('d0', {
      buyer: 'ACME',
      supplier: 'Beta',
      project: { en: 'Wafer line' },
      amounts: { CNY: '7.00' },
    });
    const others = Array.from({ length: 30 }, (_, n) => ({
      ...same,
      key: `d${n}`,
      ...(n % 2 && { amounts: { CNY: `${n}.00` } }),
    }));
    const found = new LikelyDuplicates(others).of(same);
    expect(found).toHaveLength(10);
    expect(found.map(({ deal: { key } }) => key)).not.toContain('d0');
    expect(found[0]?.reasons.map(({ kind }) => kind)).toEqual(['parties', 'amount', 'project']);
    expect(found.map(({ likeness }) => likeness)).toEqual(found.map(({ likeness }) => likeness).sort((a, b) => b - a));
  });

  it('are found both ways', () => {
    const name = fc.constantFrom(
      'ACME Robotics',
      'Acme robotics Ltd',
      'Beta',
      '安徽電子',
      '安徽电子有限公司',
      'Gamma Steel',
    );
    const any = fc
      .record({ buyer: name, supplier: name, project: name, amount: fc.constantFrom('1.00', '2.00') })
      .map(({ buyer, supplier, project, amount }) => ({
        buyer,
        supplier,
        project: { en: project },
        amounts: { CNY: amount },
      }));
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [one, other] = [deal('one', a), deal('other', b)];
        expect(kindsOf(one, other)).toEqual(kindsOf(other, one));
      }),
    );
  });

  it('are found among 10,000 deals', () => {
    const random = seededRandom(1);
    const words =
      'wafer battery robot display engine sensor turbine chip module cell steel glass vaccine lidar drone'.split(' ');
    const places = 'Hefei Wuhu Bengbu Anqing Suzhou Ningbo Shenzhen Chengdu Xian Tianjin'.split(' ');
    const deals = Array.from({ length: 10_000 }, (_, n) =>
      deal(`d${n}`, {
        buyer: `${random.pick(places)} ${random.pick(words)} works ${n} Co., Ltd.`,
        supplier: `${random.pick(words)} ${random.pick(words)} systems ${n} GmbH`,
        project: {
          en: `${random.pick(places)} ${random.pick(words)} ${random.pick(words)} line ${n}`,
          zh: `${n} 号产线项目`,
        },
        amounts: { CNY: `${random.integer(1_000_000)}.00` },
      }),
    );
    const known = new LikelyDuplicates(deals);
    for (let n = 0; n < 50; n++) {
      const original = deals[n * 199]!;
      const copy = { ...original, key: 'copy', amounts: { CNY: '0.01' } };
      expect(known.of(copy)[0]?.deal.key).toBe(original.key);
    }
  });
});

describe('pairs of characters', () => {
  it.each([
    ['', '', 0],
    ['a', 'a', 1],
    ['night', 'nacht', 0.25],
    ['晶圆产线', '晶圆产线', 1],
    ['晶圆产线', '晶圆', 0.5],
  ])('of %j and %j are alike by %d', (a, b, likeness) => {
    expect(dice(bigrams(a), bigrams(b))).toBe(likeness);
  });
});
