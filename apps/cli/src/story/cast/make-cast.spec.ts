import { importRow } from '@handsel/contracts';
import { makeCast } from './make-cast';

describe('the invented cast', () => {
  const cast = makeCast(7, { organizations: 300, attendees: 550 });

  it('is the same for the same seed', () => {
    expect(makeCast(7, { organizations: 300, attendees: 550 })).toEqual(cast);
    expect(makeCast(8, { organizations: 300, attendees: 550 })).not.toEqual(cast);
  });

  it('has as many organizations and people as asked for, each organization with at least one', () => {
    expect(cast).toHaveLength(300);
    expect(cast.flatMap(({ participants }) => participants)).toHaveLength(550);
    expect(cast.every(({ participants }) => participants.length > 0)).toBe(true);
  });

  it('is what an import accepts, with keys and names that occur once', () => {
    for (const row of cast) expect(importRow.safeParse(row)).toMatchObject({ success: true });
    expect(new Set(cast.map(({ key }) => key)).size).toBe(300);
    expect(new Set(cast.map(({ name }) => name.en)).size).toBe(300);
  });

  it('gives buyers needs and suppliers offers, in both languages', () => {
    for (const { side, needs, offers } of cast) {
      expect(needs.length > 0).toBe(side !== 'supplier');
      expect(offers.length > 0).toBe(side !== 'buyer');
      for (const { text } of [...needs, ...offers]) expect(text.en && text.zh).toBeTruthy();
    }
  });

  it('spreads over all six sectors', () => {
    expect(new Set(cast.flatMap(({ sectors }) => sectors.map((code) => code.split('.')[0])))).toHaveProperty('size', 6);
  });
});
