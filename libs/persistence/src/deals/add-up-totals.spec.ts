import fc from 'fast-check';
import { formatAmount, parseAmount } from '@handsel/kernel';
import { addUpTotals, type TotalsRow } from './add-up-totals';

const row = (part: Partial<TotalsRow>): TotalsRow => ({
  currency: 'CNY',
  sector: 'digital',
  highTech: false,
  country: 'CN',
  province: null,
  projects: 1,
  amount: '1.00',
  ...part,
});

describe('totals', () => {
  it('count a project once, however many currencies it is given in', () => {
    const totals = addUpTotals([row({ amount: '7.00' }), row({ currency: 'USD', amount: '1.00' })], 'CNY');
    expect(totals).toMatchObject({ projects: 1, amounts: { CNY: '7.00', USD: '1.00' } });
  });

  it('of nothing are nothing', () => {
    expect(addUpTotals([], 'CNY')).toEqual({
      projects: 0,
      amounts: {},
      highTech: { projects: 0, amounts: {} },
      bySector: [],
      byOrigin: [],
    });
  });

  it('leave out a sector whose only deal was retracted', () => {
    const totals = addUpTotals([row({}), row({ projects: -1, amount: '-1.00' })], 'CNY');
    expect(totals.bySector).toEqual([]);
    expect(totals.amounts).toEqual({});
  });

  it('by sector and by origin add up to the whole, to the cent', () => {
    const figures = fc.record({
      sector: fc.constantFrom('a', 'b', 'c'),
      country: fc.constantFrom('CN', 'DE'),
      province: fc.constantFrom(null, 'Anhui'),
      highTech: fc.boolean(),
      amount: fc.bigInt({ min: 1n, max: 10n ** 15n }).map(formatAmount),
    });
    fc.assert(
      fc.property(fc.array(figures), (list) => {
        const totals = addUpTotals(list.map(row), 'CNY');
        const sum = (parts: { amounts: Record<string, string> }[]) =>
          parts.reduce((total, { amounts }) => total + parseAmount(amounts.CNY ?? '0'), 0n);
        expect(sum(totals.bySector)).toBe(sum([totals]));
        expect(sum(totals.byOrigin)).toBe(sum([totals]));
        expect(totals.highTech.projects).toBe(list.filter(({ highTech }) => highTech).length);
      }),
    );
  });
});
