import type { Signing } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { Mark } from '../../shared/mark';
import { useWall } from '../wall/wall-context';
import { Label, Name } from '../wall/wording';
import { Amount } from './amount';
import { useCurrencies } from './board-currencies';
import { PartyBadge } from './party-badge';
import classes from './moment.module.css';

/** More than these on a side are counted, not named. */
const MOST_ON_A_SIDE = 3;
const MOST_DIGITS = 14;

/** Two sides, a project, and the amount counting up. */
export function Moment({ signing }: { signing: Signing }) {
  const { languages } = useWall();
  const { currency, secondCurrency } = useCurrencies();
  const [first, second] = languages;
  return (
    <article className={classes.moment}>
      <Label
        say={(t) => {
          const type = t(`board.type.${signing.type}`);
          // A rehearsal has no number: nothing was signed.
          return signing.number > 0 ? `${type} · ${t('board.number', { number: signing.number })}` : type;
        }}
        className={classes.type}
      />
      <div className={classes.sides}>
        <Side signing={signing} side="buyer" />
        <span className={classes.bond}>
          <Mark size={96} />
        </span>
        <Side signing={signing} side="supplier" />
      </div>
      <Name text={signing.project} className={classes.project} />
      <p className={classes.amount}>
        <Amount amounts={signing.amounts} currency={currency} language={first} fromZero most={MOST_DIGITS} />
      </p>
      <p className={classes.more}>
        {second && <Amount amounts={signing.amounts} currency={currency} language={second} fromZero />}
        {secondCurrency && (
          <Amount amounts={signing.amounts} currency={secondCurrency} language={second ?? first} fromZero />
        )}
      </p>
    </article>
  );
}

function Side({ signing, side }: { signing: Signing; side: 'buyer' | 'supplier' }) {
  const parties = signing.parties.filter((party) => party.side === side);
  const more = parties.length - MOST_ON_A_SIDE;
  return (
    <div className={classes.side} data-count={Math.min(parties.length, MOST_ON_A_SIDE)}>
      {parties.slice(0, MOST_ON_A_SIDE).map((party, index) => (
        <PartyBadge key={index} party={party} />
      ))}
      {more > 0 && <Label say={(t) => t('board.moreParties', { count: more })} />}
    </div>
  );
}

/** The same for one of several at once: the project, who, and how much. */
export function BriefMoment({ signing }: { signing: Signing }) {
  const { languages } = useWall();
  const { currency } = useCurrencies();
  const [first] = languages;
  return (
    <article className={classes.brief}>
      <Name text={signing.project} className={classes.briefProject} />
      <span className={classes.briefParties}>
        {signing.parties.map(({ name }) => inLanguage(name, first)).join(' · ')}
      </span>
      <p className={classes.briefAmount}>
        <Amount amounts={signing.amounts} currency={currency} language={first} fromZero />
      </p>
    </article>
  );
}
