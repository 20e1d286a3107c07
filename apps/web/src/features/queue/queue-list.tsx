import { Badge, Button, Checkbox } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pairing } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { scoreOf100 } from '../../shared/score';
import type { QueueCursor } from './use-queue-cursor';
import classes from './queue.module.css';

interface QueueListProps {
  items: Pairing[];
  cursor: QueueCursor;
  onOpen: (pairing: Pairing) => void;
}

export function QueueList({ items, cursor, onOpen }: QueueListProps) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <>
      {cursor.selected.size > 0 && cursor.selected.size < items.length && (
        <Button variant="subtle" size="compact-sm" onClick={cursor.selectAll}>
          {t('queue.selectAll')}
        </Button>
      )}
      <ul className={classes.rows} aria-label={t('queue.title')}>
        {items.map((pairing) => (
          <Row
            key={pairing.id}
            pairing={pairing}
            current={pairing === cursor.current}
            selected={cursor.selected.has(pairing.id)}
            onOpen={onOpen}
            onToggle={cursor.toggle}
          />
        ))}
      </ul>
    </>
  );
}

interface RowProps {
  pairing: Pairing;
  current: boolean;
  selected: boolean;
  onOpen: (pairing: Pairing) => void;
  onToggle: (id: string) => void;
}

/** Rows are told apart by what they show; the handlers do the same whichever render they came from. */
const Row = memo(PairingRow, (a, b) => a.pairing === b.pairing && a.current === b.current && a.selected === b.selected);

function PairingRow({ pairing, current, selected, onOpen, onToggle }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sectorName } = useConvention();
  const buyer = inLanguage(pairing.buyer.name, language);
  const supplier = inLanguage(pairing.supplier.name, language);
  const [sector] = pairing.sectors;
  return (
    <li className={classes.row} data-current={current || undefined} data-selected={selected || undefined}>
      <Checkbox
        className={classes.check}
        aria-label={t('queue.select', { pair: t('common.pairOf', { buyer, supplier }) })}
        checked={selected}
        onChange={() => onToggle(pairing.id)}
      />
      <button
        type="button"
        id={`pairing-${pairing.id}`}
        className={classes.rowButton}
        aria-current={current || undefined}
        onClick={() => onOpen(pairing)}
      >
        <span className={classes.score}>{pairing.score === null ? '–' : scoreOf100(pairing.score)}</span>
        <span className={classes.pair}>
          <span className={classes.sides}>
            <span className={classes.side}>{buyer}</span>
            <span aria-hidden="true" className={classes.joint} />
            <span className={classes.side}>{supplier}</span>
          </span>
          <span className={classes.rowWhy}>{pairing.why ? inLanguage(pairing.why, language) : t('queue.noWhy')}</span>
        </span>
        <span className={classes.tags}>
          {pairing.wish === 'must-meet' && (
            <Badge variant="light" color="gold" className={classes.tag}>
              {t('wish.must-meet')}
            </Badge>
          )}
          {pairing.meetingId && (
            <Badge variant="light" className={classes.tag}>
              {t('queue.inTimetable')}
            </Badge>
          )}
          {sector && <span className={classes.sector}>{sectorName(sector)}</span>}
        </span>
      </button>
    </li>
  );
}
