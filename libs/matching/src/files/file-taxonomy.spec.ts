import { parentsByDigits, readTaxonomy, taxonomyOf } from './file-taxonomy';

describe('a taxonomy from files', () => {
  it('finds the parents of levelled codes in their digits', () => {
    expect(parentsByDigits('43222501')).toEqual(['43222500', '43220000', '43000000']);
    expect(parentsByDigits('43220000')).toEqual(['43000000']);
    expect(parentsByDigits('43000000')).toEqual([]);
    expect(parentsByDigits('43222510')).toEqual(['43222500', '43220000', '43000000']);
    expect(parentsByDigits('45')).toEqual([]);
  });

  it('adds the sectors above, names each once and keeps the first label', () => {
    const { nodes } = taxonomyOf([
      { code: '43222500', label: 'Network security' },
      { code: '43220000', label: '' },
      { code: '43220000', label: 'Networks' },
      { code: '', label: 'nothing' },
    ]);
    expect(nodes).toEqual([
      { code: '43222500', parent: '43220000', en: 'Network security', zh: '' },
      { code: '43220000', parent: '43000000', en: 'Networks', zh: '' },
      { code: '43000000', en: '', zh: '' },
    ]);
  });

  it('reads a file with or without a column for the parent', () => {
    expect(readTaxonomy('unspsc_id,unspsc_group,unspsc_desc\n10100000,Live,"Animals, live"\n')).toEqual({
      sectors: [{ code: '10100000', label: 'Animals, live' }],
      parents: new Map(),
    });
    const { sectors, parents } = readTaxonomy('code,parent,label\nx,top,X\n');
    expect(taxonomyOf(sectors, parents).nodes).toEqual([
      { code: 'x', parent: 'top', en: 'X', zh: '' },
      { code: 'top', en: '', zh: '' },
    ]);
    expect(() => readTaxonomy('name\nx\n')).toThrow('no column for the code');
  });
});
