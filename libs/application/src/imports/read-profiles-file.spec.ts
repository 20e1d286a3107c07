import { sampleTaxonomy } from '@handsel/matching';
import { sectorsOfTaxonomy } from '../conventions/sectors-of-taxonomy';
import { previewImport } from './preview-import';
import { readProfilesFile, type ReadProfilesOptions } from './read-profiles-file';

const sectors = sectorsOfTaxonomy(sampleTaxonomy);
const read = (text: string, options: ReadProfilesOptions = {}) =>
  readProfilesFile(Buffer.from(text), { sectors, ...options });

describe('organizations from a list', () => {
  it('are mapped as told', async () => {
    const { rows, issues, notes } = await read(
      '编号,Company,公司,What,Industry,Land,Staff,Budget\nA1,ACME,艾克,"Robots; arms",集成电路 ; chips of gold,德国,1200,"$514,405.00 "\n',
      {
        map: [
          'key=编号,name=Company,name.zh=公司,description=What,sector=Industry',
          'country=Land,size=#7,value.max=Budget',
        ],
        side: 'supplier',
      },
    );
    expect({ issues, notes }).toEqual({ issues: [], notes: [] });
    expect(rows).toMatchObject([
      {
        row: 2,
        key: 'A1',
        name: { en: 'ACME', zh: '艾克' },
        country: 'DE',
        size: 'large',
        side: 'supplier',
        sectors: ['digital.integrated-circuits'],
        offers: [
          {
            text: { en: 'Robots; arms' },
            keywords: ['chips of gold'],
            valueRange: { maximum: 514_405, currency: 'USD' },
          },
        ],
        needs: [],
      },
    ]);
  });

  it('are guessed from what columns are called, in either language', async () => {
    const english = await read(
      'Exhibitor Name,Company Website,Country/Region,Product Categories\nACME,acme.example,UK,Robots\n',
    );
    expect(english.mapping).toEqual({
      name: ['Exhibitor Name'],
      website: ['Company Website'],
      country: ['Country/Region'],
      sector: ['Product Categories'],
    });
    const chinese = await read(',股票代码,股票名称,行业\n0,000001,平安银行,银行\n1,000002,万科A,地产\n');
    expect(chinese.mapping).toEqual({ key: ['股票代码'], name: ['股票名称'], sector: ['行业'] });
    expect(chinese.rows[0]).toMatchObject({
      key: '000001',
      name: { zh: '平安银行' },
      offers: [{ keywords: ['银行'] }],
    });
  });

  it('do not take a column for the key that does not tell rows apart', async () => {
    const { mapping, rows } = await read('id,name\n1,A\n1,B\n');
    expect(mapping.key).toBeUndefined();
    expect(rows.map(({ key }) => key)).toEqual(['A', 'B']);
  });

  it('with the same name stay apart where there is no key', async () => {
    const { rows, issues } = await read('name\nABB\nABB\n');
    expect(issues).toEqual([]);
    expect(rows.map(({ key }) => key)).toEqual(['ABB', 'ABB (2)']);
  });

  it('put what buyers describe among their needs', async () => {
    const { rows } = await read(
      'name,role,description,contact,email\nMinistry,buyer,Printers,Somebody,a@example.com\n',
    );
    expect(rows[0]).toMatchObject({
      side: 'buyer',
      offers: [],
      needs: [{ text: { en: 'Printers' } }],
      participants: [{ name: { en: 'Somebody' }, email: 'a@example.com' }],
    });
  });

  it.each([
    ['name,country\nA,DE\n,FR\n', 3, 'name', 'no name'],
    ['name,description\nA,bad\u0000text\n', 2, 'description', 'cannot be stored'],
    [`name\n${'x'.repeat(301)}\n`, 2, 'name', '300'],
    ['name,email\nA,not-an-address\n', 2, 'email', 'email'],
  ])('say what is wrong in %j', async (text, row, column, reason) => {
    const { issues } = await read(text);
    expect(issues[0]).toMatchObject({ row, column });
    expect(issues[0]?.message.en?.toLowerCase()).toContain(reason);
    expect(issues[0]?.message.zh).toMatch(/[\u4e00-\u9fff]/);
  });

  it('note what is left out of rows that are good otherwise', async () => {
    const { rows, notes } = await read('name,country,size\nA,Atlantis,enormous\n');
    expect(rows[0]).toMatchObject({ country: null, size: null });
    expect(notes.map(({ row, column }) => [row, column])).toEqual([
      [2, 'country'],
      [2, 'size'],
    ]);
  });

  it('with one key are refused, or made one when asked', async () => {
    const text = 'ts,name,concept,contact\n1,银行,数字货币,甲\n1,银行,区块链,乙\n2,钢铁,特钢,\n';
    const map = ['key=ts,name=name,keywords=concept,person=contact'];
    expect((await read(text, { map })).issues).toMatchObject([{ row: 3, column: 'ts' }]);
    const { rows, issues } = await read(text, { map, combine: true });
    expect(issues).toEqual([]);
    expect(rows.map(({ key, offers }) => [key, offers[0]?.keywords])).toEqual([
      ['1', ['数字货币', '区块链']],
      ['2', ['特钢']],
    ]);
    expect(rows[0]?.participants).toHaveLength(2);
  });

  it.each(['nome=name', 'name=Firma', 'key=name'])('refuse the mapping %j with what there is', async (map) => {
    await expect(read('name\nA\n', { map: [map] })).rejects.toMatchObject({
      name: 'ImportFileError',
      reason: { en: expect.stringContaining('name') },
    });
  });

  it('show the evidence for the sectors found, and none where there is none', async () => {
    const { rows } = await read('name,description\nA,We make industrial robots\nB,We sing\n');
    const preview = previewImport(rows, sectors);
    expect(preview).toMatchObject({ dryRun: true, created: 2, withoutSector: 1, issues: [] });
    expect(preview.samples[0]?.sectors[0]).toMatchObject({ sector: 'equipment.robotics-automation', source: 'found' });
    expect(preview.samples[1]?.sectors).toEqual([]);
  });
});
