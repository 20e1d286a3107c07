import type { ConventionMoney } from '../conventions/convention.repository';
import { convertAmount } from './convert-amount';

const money: ConventionMoney = {
  currency: 'CNY',
  secondCurrency: 'USD',
  rates: [
    { currency: 'USD', rate: '6.3684', date: '2026-05-25' },
    { currency: 'USD', rate: '7', date: '2026-05-27' },
    { currency: 'EUR', rate: '7.5', date: '2026-05-25' },
  ],
};
const value = (amount: string, currency: string, day = '2026-05-25') => {
  const result = convertAmount(amount, currency, day, money);
  return result.ok ? result.value : result.failure;
};

describe('an amount in the currencies of the convention', () => {
  it('is divided by the rate of the second currency', () => {
    expect(value('6368400.00', 'CNY')).toEqual({
      amounts: { CNY: '6368400.00', USD: '1000000.00' },
      rate: '6.3684',
      rateDate: '2026-05-25',
    });
  });

  it('takes the rate of the day, the latest before it, or the first there is', () => {
    expect(value('7.00', 'CNY', '2026-05-27')).toMatchObject({ amounts: { USD: '1.00' } });
    expect(value('7.00', 'CNY', '2026-06-30')).toMatchObject({ amounts: { USD: '1.00' } });
    expect(value('6.3684'.slice(0, 4), 'CNY', '2020-01-01')).toMatchObject({ rateDate: '2026-05-25' });
  });

  it('in a third currency is kept as agreed and converted twice', () => {
    expect(value('100.00', 'EUR')).toEqual({
      amounts: { EUR: '100.00', CNY: '750.00', USD: '117.77' },
      rate: '7.5',
      rateDate: '2026-05-25',
    });
  });

  it('without a rate is refused by the name of the currency', () => {
    expect(value('1.00', 'JPY')).toMatchObject({ code: 'RATE_MISSING', details: { currency: 'JPY' } });
  });
});
