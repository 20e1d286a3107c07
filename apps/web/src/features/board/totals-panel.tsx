import type { DealTotals } from '@handsel/contracts';
import { useWall } from '../wall/wall-context';
import { Label } from '../wall/wording';
import { Amount } from './amount';
import { useCurrencies } from './board-currencies';
import { amountWords, hundredthsOf, shareWords } from './board-words';
import { CountUp } from './count-up';
import classes from './totals.module.css';

/** What the line of the total has room for, in digits. */
const MOST_DIGITS = 10.9;
const whole = (value: bigint) => value.toLocaleString('en-GB');

/** The figures of the evening: the total in both currencies, how many projects, how much of it high-tech. */
export function TotalsPanel({ totals }: { totals: DealTotals }) {
  const { languages, calm } = useWall();
  const { currency, secondCurrency } = useCurrencies();
  const [first, second] = languages;
  const { highTech } = totals;
  return (
    <section className={classes.totals}>
      <div className={classes.sum}>
        <Label say={(t) => t('board.total')} />
        <p className={classes.total}>
          <Amount amounts={totals.amounts} currency={currency} language={first} most={MOST_DIGITS} />
        </p>
        <p className={classes.totalMore}>
          {second && <Amount amounts={totals.amounts} currency={currency} language={second} />}
          {secondCurrency && <Amount amounts={totals.amounts} currency={secondCurrency} language={second ?? first} />}
        </p>
      </div>
      <dl className={classes.facts}>
        <div>
          <dt>
            <Label say={(t) => t('board.projects')} />
          </dt>
          <dd>
            <CountUp value={BigInt(totals.projects)} calm={calm} format={whole} />
          </dd>
        </div>
        <div>
          <dt>
            <Label say={(t) => t('board.highTech')} />
          </dt>
          <dd>
            {shareWords(hundredthsOf(highTech.amounts, currency), hundredthsOf(totals.amounts, currency))}
            <span className={classes.factMore}>
              <span>{amountWords(highTech.amounts, currency, first)}</span>
              <Label say={(t) => t('board.count', { count: highTech.projects })} />
            </span>
          </dd>
        </div>
      </dl>
    </section>
  );
}
