import { useCallback } from 'react';
import type { DealTotals } from '@handsel/contracts';
import { Amount } from './amount';
import { useBoardSetting } from './board-context';
import { hundredthsOf, shareWords } from './board-words';
import { CountUp } from './count-up';
import { Label } from './wording';
import classes from './board.module.css';

/** The figures of the evening: the total in both currencies, how many projects, how much of it high-tech. */
export function TotalsPanel({ totals }: { totals: DealTotals }) {
  const { languages, currency, secondCurrency, calm } = useBoardSetting();
  const [first, second] = languages;
  const whole = useCallback((value: bigint) => value.toLocaleString('en-GB'), []);
  return (
    <section className={classes.totals}>
      <Label say={(t) => t('board.total')} />
      <p className={classes.total}>
        <Amount amounts={totals.amounts} currency={currency} language={first} />
      </p>
      <p className={classes.totalMore}>
        {second && <Amount amounts={totals.amounts} currency={currency} language={second} />}
        {secondCurrency && <Amount amounts={totals.amounts} currency={secondCurrency} language={second ?? first} />}
      </p>
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
          <dd>{shareWords(hundredthsOf(totals.highTech.amounts, currency), hundredthsOf(totals.amounts, currency))}</dd>
        </div>
      </dl>
    </section>
  );
}
