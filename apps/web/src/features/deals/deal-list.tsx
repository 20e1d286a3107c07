import { Badge } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deal } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { dayAndTime } from '../../shared/times';
import { exactAmount, namesOf } from './exact-amount';
import { statusColors } from './status-colors';
import classes from './deals.module.css';

interface DealListProps {
  deals: readonly Deal[];
  chosen: string | null;
  onOpen: (dealId: string) => void;
}

/** Deals one below the other; the arrow keys go from row to row. */
export function DealList({ deals, chosen, onOpen }: DealListProps) {
  const { t } = useTranslation();
  if (deals.length === 0) return null;
  return (
    <ul className={classes.rows} aria-label={t('deals.title')}>
      {deals.map((deal) => (
        <DealRow key={deal.id} deal={deal} current={deal.id === chosen} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function DealRow({ deal, current, onOpen }: { deal: Deal; current: boolean; onOpen: (dealId: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention, sectorName } = useConvention();
  const sides = (['buyer', 'supplier'] as const).map((side) =>
    namesOf(deal, side, (name) => inLanguage(name, language)),
  );
  return (
    <li className={classes.row} data-current={current || undefined}>
      <button
        type="button"
        className={classes.rowButton}
        aria-current={current || undefined}
        onClick={() => onOpen(deal.id)}
        onKeyDown={moveFocus}
      >
        <span className={classes.what}>
          <span className={classes.project}>{inLanguage(deal.project, language)}</span>
          <span className={classes.parties}>{sides.join(' – ')}</span>
          <span className={classes.parties}>
            {t(`deals.type.${deal.type}`)} · {sectorName(deal.sector)}
          </span>
        </span>
        <span className={classes.figures}>
          <span className={classes.amount}>{exactAmount(deal.amount, deal.currency)}</span>
          <Badge variant="light" color={statusColors[deal.status]} className={classes.tag}>
            {t(`deals.status.${deal.status}`)}
          </Badge>
          {deal.releaseAt && (
            <span className={classes.parties}>
              {t('deals.releasedAt', { time: dayAndTime(deal.releaseAt, language, convention.timeZone) })}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}

function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const row = event.currentTarget.parentElement;
  const next =
    event.key === 'ArrowDown'
      ? row?.nextElementSibling
      : event.key === 'ArrowUp'
        ? row?.previousElementSibling
        : undefined;
  if (!next) return;
  event.preventDefault();
  next.querySelector('button')?.focus();
}
