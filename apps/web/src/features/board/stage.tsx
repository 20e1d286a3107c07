import type { DealTotals } from '@handsel/contracts';
import { useWall } from '../wall/wall-context';
import { Label } from '../wall/wording';
import { Amount } from './amount';
import { useCurrencies } from './board-currencies';
import { CountUp } from './count-up';
import { BriefMoment, Moment } from './moment';
import type { StagedSigning } from './stage-queue';
import classes from './stage.module.css';

/** As many as can be read together; in a burst beyond all measure the rest is counted and goes straight to the list. */
const MOST_TOGETHER = 12;
const whole = (value: bigint) => value.toLocaleString('en-GB');

/** The moment: who signs with whom, what for, and the amount counting up, above the totals that it adds to. */
export function Stage({ stage, totals }: { stage: StagedSigning[]; totals: DealTotals }) {
  const { languages, calm } = useWall();
  const { currency } = useCurrencies();
  const [alone] = stage;
  if (!alone) return null;
  const shown = stage.slice(-MOST_TOGETHER);
  const more = stage.length - shown.length;
  return (
    <div className={classes.stage} data-count={shown.length} data-crowd={crowdOf(shown.length)} aria-hidden="true">
      {shown.some(({ rehearsal }) => rehearsal) && (
        <p className={classes.rehearsal}>
          <Label say={(t) => t('board.rehearsal')} />
        </p>
      )}
      <div className={classes.moments} key={alone.dealId}>
        {shown.length === 1 ? (
          <Moment signing={alone} />
        ) : (
          shown.map((signing) => <BriefMoment key={signing.dealId} signing={signing} />)
        )}
      </div>
      <div className={classes.totals}>
        <Label say={(t) => t('board.total')} />
        <span className={classes.sum}>
          <Amount amounts={totals.amounts} currency={currency} language={languages[0]} />
        </span>
        <Label say={(t) => t('board.projects')} />
        <span className={classes.sum}>
          <CountUp value={BigInt(totals.projects)} calm={calm} format={whole} />
        </span>
        {more > 0 && <Label say={(t) => t('board.moreSigned', { count: more })} />}
      </div>
    </div>
  );
}

/** How closely the moments have to stand. */
function crowdOf(count: number): 'one' | 'few' | 'some' | 'many' {
  if (count === 1) return 'one';
  if (count <= 4) return 'few';
  return count <= 6 ? 'some' : 'many';
}
