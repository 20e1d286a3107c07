import { memo } from 'react';
import type { Signing } from '@handsel/contracts';
import { useBoardSetting } from './board-context';
import { amountWords } from './board-words';
import { Label, Name } from './wording';
import classes from './board.module.css';

/** More than any canvas has room for; what does not fit is cut off by it. */
const MOST_DRAWN = 24;

/** The latest signings for the eye; `ReadableList` says the same to readers. */
export function LatestList({ latest }: { latest: Signing[] }) {
  return (
    <section className={classes.latest} aria-hidden="true">
      <h2 className={classes.heading}>
        <Label say={(t) => t('board.latest')} />
      </h2>
      {latest.length === 0 && (
        <p className={classes.none}>
          <Label say={(t) => t('board.none')} />
        </p>
      )}
      <ol className={classes.entries}>
        {latest.slice(0, MOST_DRAWN).map((signing) => (
          <Entry key={signing.dealId} signing={signing} />
        ))}
      </ol>
    </section>
  );
}

const Entry = memo(function LatestEntry({ signing }: { signing: Signing }) {
  const { languages, currency } = useBoardSetting();
  return (
    <li className={classes.entry} data-high-tech={signing.highTech || undefined}>
      <Name text={signing.project} className={classes.entryName} />
      <span className={classes.entryAmount}>{amountWords(signing.amounts, currency, languages[0])}</span>
    </li>
  );
});
