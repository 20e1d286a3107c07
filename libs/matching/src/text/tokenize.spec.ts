import * as fc from 'fast-check';
import { foldText, tokenize } from './tokenize';

const terms = (text: string, mode?: 'english' | 'prefix' | 'none') => tokenize(text, mode).map((token) => token.term);

describe('tokenize', () => {
  it('stems English and keeps the written word for evidence', () => {
    expect(tokenize('The Manufacturing of Batteries')).toEqual([
      { term: 'manufactur', surface: 'manufacturing' },
      { term: 'batteri', surface: 'batteries' },
    ]);
  });

  it('cuts Chinese into pairs of characters and keeps a lone one', () => {
    expect(terms('集成电路')).toEqual(['集成', '成电', '电路']);
    expect(terms('泵')).toEqual(['泵']);
  });

  it('parts scripts that stand without a blank, and full-width letters are letters', () => {
    expect(terms('5G通信ＬＥＤ灯')).toEqual(['5g', '通信', 'led', '灯']);
  });

  it('takes other languages without harm, with or without diacritics', () => {
    expect(terms('Ndërtimi i rrugës', 'none')).toEqual(['ndertimi', 'rruges']);
    expect(terms('Asfaltimi asfaltimit', 'prefix')).toEqual(['asfalt', 'asfalt']);
    expect(foldText('ÇĆé')).toBe('cce');
  });

  it('gives terms for any text, never an empty one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const token of tokenize(text)) expect(token.term).not.toBe('');
      }),
    );
  });
});
