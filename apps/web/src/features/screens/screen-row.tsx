import { Badge, Button, Checkbox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FleetScreen } from '@handsel/contracts';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { dayAndTime, timeOfDay } from '../../shared/times';
import { healthOf, shortVersion, showNow } from './fleet-health';
import { ScreenDetails } from './screen-details';
import rows from '../../shared/rows.module.css';
import classes from './screens.module.css';

interface ScreenRowProps {
  conventionId: string;
  screen: FleetScreen;
  /** Milliseconds of the server's clock. */
  now: number;
  chosen: boolean;
  onChoose: (chosen: boolean) => void;
  opened: boolean;
  onOpen: () => void;
  onRevoke: () => void;
}

const colors = { live: 'jade', stale: 'gold', away: 'red', never: 'gray' } as const;

/** One screen: where it is, how it is, what it shows; opened, how that looks. */
export function ScreenRow({ conventionId, screen, now, chosen, onChoose, opened, onOpen, onRevoke }: ScreenRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { convention } = useConvention();
  const { name, place, report, status } = screen;
  const active = status === 'active';
  const health = healthOf(screen, now);
  const { show, until } = showNow(screen, now);
  const table = convention.tables.find(({ id }) => id === show.tableId);
  const shown = [
    table && show.content === 'table'
      ? t('screens.tableOf', { table: table.label })
      : t(`screens.content.${show.content}`),
    show.language && t(`screens.languages.${show.language}`),
    until && t('screens.takenUntil', { time: timeOfDay(until, language, convention.timeZone) }),
  ];
  const told = [
    place,
    health.seenAt
      ? t('screens.lastSeen', { time: dayAndTime(health.seenAt, language, convention.timeZone) })
      : t('screens.never'),
    report && `${report.canvas.width} × ${report.canvas.height}`,
    report && shortVersion(report.version) && t('screens.version', { version: shortVersion(report.version) }),
  ];
  const wrong = active && [
    health.eventsBehind > 0 && t('screens.behind', { count: health.eventsBehind }),
    health.clockAheadSeconds > 0 && t('screens.clockAhead', { count: health.clockAheadSeconds }),
    health.clockAheadSeconds < 0 && t('screens.clockLate', { count: -health.clockAheadSeconds }),
  ];
  return (
    <li className={rows.row}>
      {active && (
        <Checkbox
          aria-label={t('screens.choose', { name })}
          checked={chosen}
          onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
        />
      )}
      <div className={rows.grow}>
        <Text fw={600}>{name}</Text>
        {active && <Text size="sm">{line(shown)}</Text>}
        <Text size="sm" c="dimmed">
          {line(told)}
        </Text>
        {wrong && wrong.some(Boolean) && (
          <Text size="sm" className={classes.wrong}>
            {line(wrong)}
          </Text>
        )}
      </div>
      <Badge variant="light" color={active ? colors[health.state] : 'gray'} className={rows.tag}>
        {active ? t(`screens.health.${health.state}`) : t('screens.status.revoked')}
      </Badge>
      {active && (
        <Button
          variant="default"
          aria-expanded={opened}
          aria-label={opened ? t('screens.closeOf', { name }) : t('screens.openOf', { name })}
          onClick={onOpen}
        >
          {opened ? t('screens.close') : t('screens.open')}
        </Button>
      )}
      {active && opened && <ScreenDetails {...{ conventionId, screen, onRevoke }} showing={show} />}
    </li>
  );
}

const line = (parts: readonly (string | false | null | undefined)[]) => parts.filter(Boolean).join(' · ');
