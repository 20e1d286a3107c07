import { indexFiles, rankingLines, stemmingFor } from './rank-files';

const lines = (...records: object[]): string => records.map((record) => JSON.stringify(record)).join('\n');
const buyers = lines(
  {
    id: 'desk',
    organisation: 'agency',
    codes: [{ id: '26110000', label: 'Batteries' }],
    description: 'battery packs',
    languages: ['en'],
  },
  { id: 'other', organisation: 'agency', description: '' },
);
const suppliers = lines(
  { id: 'steel', description: 'steel plates' },
  { id: 'power', codes: [{ id: '26111700', label: 'Packs' }], description: 'Battery pack maker', pastDeals: 2 },
  { id: 'known', codes: [{ id: '26110000', label: 'Batteries' }], description: 'batteries' },
);
const ranked = (history?: string): unknown[] =>
  [...rankingLines(indexFiles({ buyers, suppliers, history }), 10)].map((line) => JSON.parse(line) as unknown);

describe('ranking from files', () => {
  it('gives each buyer a line, best supplier first, in the order of the file', () => {
    expect(ranked()).toEqual([
      { buyer_id: 'desk', ranked: ['power', 'known', 'steel'] },
      { buyer_id: 'other', ranked: expect.arrayContaining(['steel', 'power', 'known']) },
    ]);
  });

  it('lets the history count, and gives the same bytes each time', () => {
    const history = 'buyer_org,supplier_id,sector\nagency,known,26110000\n';
    expect(ranked()[1]).toMatchObject({ buyer_id: 'other', ranked: ['power', 'known', 'steel'] });
    expect(ranked(history)[1]).toMatchObject({ buyer_id: 'other', ranked: ['known', 'power', 'steel'] });
    const once = [...rankingLines(indexFiles({ buyers, suppliers, history }), 10)];
    expect([...rankingLines(indexFiles({ buyers, suppliers, history }), 10)]).toEqual(once);
  });

  it('stems English alone', () => {
    expect(['en', 'en-AU', 'zh', 'sq', 'de-AT'].map(stemmingFor)).toEqual([
      'english',
      'english',
      'english',
      'prefix',
      'prefix',
    ]);
  });
});
