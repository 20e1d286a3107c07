import { readProfiles } from './file-profile';

const line = (given: object): string => JSON.stringify({ id: 'x', ...given });

describe('readProfiles', () => {
  it('reads a buyer with codes, deal size and organization', () => {
    const { profiles, sectors } = readProfiles(
      line({
        organisation: 'agency',
        name: 'Archives',
        codes: [{ id: '26110000', label: 'Batteries' }],
        keywords: ['ups'],
        description: 'UPS replacement',
        dealSize: { currency: 'AUD', p25: 10, median: 15, p75: 20 },
        languages: ['en'],
      }),
      'buyer',
    );
    expect(profiles).toEqual([
      expect.objectContaining({
        id: 'x',
        organizationId: 'agency',
        side: 'buyer',
        offers: [],
        needs: [
          {
            id: 'x#buyer',
            sectors: ['26110000'],
            texts: ['UPS replacement'],
            keywords: ['ups'],
            valueRange: { min: 10, max: 20, currency: 'AUD' },
          },
        ],
      }),
    ]);
    expect(sectors).toEqual([{ code: '26110000', label: 'Batteries' }]);
  });

  it('takes sectors where there are no codes, the median where there are no quartiles, and little more than an id', () => {
    const { profiles } = readProfiles(
      `${line({ sectors: ['45'], dealSize: { median: 7 } })}\n\n{"id":"y"}\n`,
      'supplier',
    );
    expect(profiles[0]?.offers[0]).toMatchObject({ sectors: ['45'], valueRange: { min: 7, max: 7 } });
    expect(profiles[1]).toMatchObject({ id: 'y', organizationId: 'y', languages: [] });
  });

  it.each([
    ['not json', '{"id":"a"}\nnonsense', { line: 2 }],
    ['a list', '[1]', { line: 1 }],
    ['no id', '{"name":"x"}', { line: 1, field: 'id' }],
    ['keywords that are none', line({ keywords: 'ups' }), { line: 1, field: 'keywords', profileId: 'x' }],
    ['a code without an id', line({ codes: [{ label: 'x' }] }), { field: 'codes[0].id' }],
    ['a count that is none', line({ pastDeals: 'many' }), { field: 'pastDeals' }],
  ])('refuses %s, naming line and field', (_name, text, at) => {
    expect(() => readProfiles(text, 'buyer')).toThrow(
      expect.objectContaining({ code: 'FILE_INVALID', at: expect.objectContaining(at) }),
    );
  });
});
