import { memo } from 'react';
import type { Signing } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { PageDots } from '../wall/page-dots';
import { fitting, pageAt, pagesOf } from '../wall/turning-page';
import { useBox } from '../wall/use-box';
import { useCanvas } from '../wall/use-canvas';
import { useTurningPage } from '../wall/use-turning-page';
import { useWall } from '../wall/wall-context';
import { Label, Name } from '../wall/wording';
import { useCurrencies } from './board-currencies';
import { amountWords } from './board-words';
import classes from './latest.module.css';

/** One entry in units of the canvas, as the stylesheet draws it; on a ribbon it has a width as well. */
const ENTRY = { height: 112, ribbonHeight: 76, ribbonWidth: 820, ribbonGap: 48 };
const MOST_PAGES = 4;

/** The latest signings for the eye, as many as fit, page after page; `ReadableList` says the same to readers. */
export function LatestList({ latest }: { latest: Signing[] }) {
  const [watch, box] = useBox();
  const { shape, unitPixels } = useCanvas();
  const units = (length: number) => length * unitPixels;
  const perPage =
    shape === 'ribbon'
      ? fitting(
          box,
          { width: units(ENTRY.ribbonWidth), height: units(ENTRY.ribbonHeight) },
          { x: units(ENTRY.ribbonGap), y: 0 },
        )
      : fitting(box, { width: box.width, height: units(ENTRY.height) });
  const pages = Math.min(MOST_PAGES, pagesOf(latest.length, perPage));
  const page = useTurningPage(pages, latest[0]?.dealId);
  return (
    <section className={classes.latest} aria-hidden="true">
      <h2 className={classes.heading}>
        <Label say={(t) => t('board.latest')} />
        <PageDots pages={pages} page={page} />
      </h2>
      {latest.length === 0 && (
        <p className={classes.none}>
          <Label say={(t) => t('board.none')} />
        </p>
      )}
      <ol ref={watch} className={classes.entries}>
        {pageAt(latest, perPage, page).map((signing) => (
          <Entry key={signing.dealId} signing={signing} />
        ))}
      </ol>
    </section>
  );
}

const Entry = memo(function LatestEntry({ signing }: { signing: Signing }) {
  const { languages } = useWall();
  const { currency } = useCurrencies();
  const [first] = languages;
  return (
    <li className={classes.entry} data-high-tech={signing.highTech || undefined}>
      <Name text={signing.project} className={classes.project} />
      <span className={classes.amount}>{amountWords(signing.amounts, currency, first)}</span>
      <span className={classes.parties}>
        {signing.parties.map(({ name }, index) => (
          <span key={index}>{inLanguage(name, first)}</span>
        ))}
      </span>
    </li>
  );
});
