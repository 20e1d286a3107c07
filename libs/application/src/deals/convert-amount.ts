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

type Rate = Pick<ExchangeRate, 'rate' | 'date'>;

/** What the ledger's columns hold: 16 digits before the point. */
const MOST_HUNDREDTHS = 10n ** 18n;

/**
 * An agreed amount in the convention's currencies. A rate is the convention's units for one unit of the other currency;
 * the one that applies on a day is the latest that is not after it, or the first one there is, unless one was agreed with
 * the deal. Exact, rounded half away from zero to the hundredth.
 */
export function convertAmount(
  amount: string,
  currency: string,
  day: string,
  money: ConventionMoney,
  stated: Rate | null = null,
): Result<ConvertedAmount, Failure> {
  const agreed = parseAmount(amount);
  const own = currency === money.currency ? null : (stated ?? rateOn(money.rates, currency, day));
  if (currency !== money.currency && !own) return fail(failure('RATE_MISSING', { currency }));
  const main = own ? multiplyByRate(agreed, own.rate) : agreed;
  const amounts = new Map([
    [currency, agreed],
    [money.currency, main],
  ]);
  let applied = own;
  const { secondCurrency } = money;
  if (secondCurrency && secondCurrency !== currency) {
    const second = (own ? null : stated) ?? rateOn(money.rates, secondCurrency, day);
    if (!second) return fail(failure('RATE_MISSING', { currency: secondCurrency }));
    amounts.set(secondCurrency, divideByRate(main, second.rate));
    applied ??= second;
  }
  for (const [of, hundredths] of amounts)
    if (hundredths >= MOST_HUNDREDTHS)
      return fail(failure('AMOUNT_TOO_LARGE', { amount: formatAmount(hundredths), currency: of }));
  return ok({
    amounts: Object.fromEntries([...amounts].map(([of, hundredths]) => [of, formatAmount(hundredths)])),
    rate: applied?.rate ?? null,
    rateDate: applied?.date ?? null,
  });
}

function rateOn(rates: ExchangeRate[], currency: string, day: string): Rate | null {
  const known = rates.filter((rate) => rate.currency === currency).sort((a, b) => a.date.localeCompare(b.date));
  return known.filter((rate) => rate.date <= day).at(-1) ?? known[0] ?? null;
}
