import { failure, type Failure } from '@handsel/contracts';
import { divideByRate, fail, formatAmount, multiplyByRate, ok, parseAmount, type Result } from '@handsel/kernel';
import type { ConventionMoney, ExchangeRate } from '../conventions/convention.repository';

export interface ConvertedAmount {
  /** By currency: as agreed, and in the convention's two currencies. Decimal strings. */
  amounts: Record<string, string>;
  /** The rate that applied, and its date; null where nothing was converted. */
  rate: string | null;
  rateDate: string | null;
}

/**
 * An agreed amount in the convention's currencies. A rate is the convention's units for one unit of the other currency;
 * the one that applies on a day is the latest that is not after it, or the first one there is. Exact, rounded half away
 * from zero to the hundredth.
 */
export function convertAmount(
  amount: string,
  currency: string,
  day: string,
  money: ConventionMoney,
): Result<ConvertedAmount, Failure> {
  const agreed = parseAmount(amount);
  const amounts: Record<string, string> = { [currency]: formatAmount(agreed) };
  const own = currency === money.currency ? null : rateOn(money.rates, currency, day);
  if (currency !== money.currency && !own) return fail(failure('RATE_MISSING', { currency }));
  const main = own ? multiplyByRate(agreed, own.rate) : agreed;
  amounts[money.currency] = formatAmount(main);

  const { secondCurrency } = money;
  if (!secondCurrency || secondCurrency === currency)
    return ok({ amounts, rate: own?.rate ?? null, rateDate: own?.date ?? null });
  const second = rateOn(money.rates, secondCurrency, day);
  if (!second) return fail(failure('RATE_MISSING', { currency: secondCurrency }));
  amounts[secondCurrency] = formatAmount(divideByRate(main, second.rate));
  const applied = own ?? second;
  return ok({ amounts, rate: applied.rate, rateDate: applied.date });
}

function rateOn(rates: ExchangeRate[], currency: string, day: string): ExchangeRate | null {
  const known = rates.filter((rate) => rate.currency === currency).sort((a, b) => a.date.localeCompare(b.date));
  return known.filter((rate) => rate.date <= day).at(-1) ?? known[0] ?? null;
}
