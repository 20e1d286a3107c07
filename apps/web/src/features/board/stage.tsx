import type { Signing } from '@handsel/contracts';
import { Amount } from './amount';
import { useBoardSetting } from './board-context';
import { Label, Name } from './wording';
import classes from './board.module.css';

/** As many as can be read together; in a burst beyond all measure the rest goes straight to the list. */
const MOST_TOGETHER = 6;

/** The moment: who signs with whom, what for, and the amount counting up. */
export function Stage({ stage }: { stage: Signing[] }) {
  if (stage.length === 0) return null;
  const shown = stage.slice(-MOST_TOGETHER);
  return (
    <div className={classes.stage} data-count={shown.length} aria-hidden="true">
      {shown.map((signing) => (
        <Moment key={signing.dealId} signing={signing} />
      ))}
    </div>
  );
}

function Moment({ signing }: { signing: Signing }) {
  const { languages, currency, secondCurrency } = useBoardSetting();
  const [first, second] = languages;
  return (
    <article className={classes.moment}>
      <Label say={(t) => t(`board.type.${signing.type}`)} className={classes.momentType ?? ''} />
      <Name text={signing.project} className={classes.momentProject ?? ''} />
      <div className={classes.momentParties}>
        {signing.parties.map((party, index) => (
          <Name key={index} text={party.name} className={classes.momentParty ?? ''} />
        ))}
      </div>
      <p className={classes.momentAmount}>
        <Amount amounts={signing.amounts} currency={currency} language={first} fromZero />
      </p>
      <p className={classes.momentMore}>
        {second && <Amount amounts={signing.amounts} currency={currency} language={second} fromZero />}
        {secondCurrency && (
          <Amount amounts={signing.amounts} currency={secondCurrency} language={second ?? first} fromZero />
        )}
      </p>
    </article>
  );
}
