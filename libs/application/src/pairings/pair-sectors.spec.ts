import { pairSectors } from './pair-sectors';

const part = (evidence: Record<string, unknown>) => ({ name: 'x', points: 1, evidence, reason: { en: 'x' } });

describe('the sectors of a pairing', () => {
  it('are those the match rests on', () => {
    const parts = [
      part({ needSector: 'digital.ai', offerSector: 'digital.chips', path: ['digital'] }),
      part({ words: ['laser'] }),
      part({ needSector: 'digital.ai' }),
    ];
    expect(pairSectors(parts, ['home'], ['materials'])).toEqual(['digital.ai', 'digital.chips']);
  });

  it('are what both name where the match says nothing of sectors', () => {
    expect(pairSectors([part({ needSector: 7 })], ['home', 'digital'], ['digital', 'materials'])).toEqual(['digital']);
  });

  it('are what either names where they share none', () => {
    expect(pairSectors([], ['home', 'home'], ['materials'])).toEqual(['home', 'materials']);
    expect(pairSectors([], [], [])).toEqual([]);
  });
});
