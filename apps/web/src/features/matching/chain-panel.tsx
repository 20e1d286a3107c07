import { Alert, Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchComplements } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useConvention } from '../../shared/convention-context';
import { SectorSelect } from '../../shared/sector-select';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { useErrorWords } from '../../shared/use-error-words';
import { useTrial } from '../match-trials/use-trial';
import { useVersioned } from './use-versioned';
import classes from './matching.module.css';
import rows from '../../shared/rows.module.css';

type Link = MatchComplements['complements'][number];

/** As many links as one looks through on a page. */
const MOST = 50;
const sameLink = (a: Link, b: Link) => a.from === b.from && a.to === b.to;

/** Who supplies whom, by sector: entered, or learned from what was agreed. */
export function ChainPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const words = useErrorWords();
  const params = { conventionId };
  const { state, draft, setDraft, save, saving } = useVersioned<MatchComplements, Link[]>({
    queryKey: keys.complements(conventionId),
    read: (signal) => call('complements.get', { params, signal }),
    save: (complements, version) => call('complements.save', { params, body: { version, complements } }),
  });
  const [sectors, setSectors] = useState<Sectors>({ from: null, to: null });
  const learning = useTrial(conventionId, 'complements');
  const learned = learning.result;
  if (state.isPending) return <ListSkeleton rows={4} height={48} />;
  if (state.isError) return <FailureState error={state.error} retry={() => void state.refetch()} />;
  const links = draft ?? state.data.complements;
  const shown = links.filter(
    ({ from, to }) => (!sectors.from || sectors.from === from) && (!sectors.to || sectors.to === to),
  );
  const without = (gone: Link) => links.filter((link) => !sameLink(link, gone));
  return (
    <Stack>
      <Text>{t('matching.chain.lead')}</Text>
      {state.data.source === 'sample' && links.length > 0 && <Text c="dimmed">{t('matching.chain.sample')}</Text>}
      <LinkForm sectors={sectors} onSectors={setSectors} onAdd={(link) => setDraft([link, ...without(link)])} />
      <Group>
        <Button disabled={draft === null} loading={saving} onClick={save}>
          {t('matching.chain.save')}
        </Button>
        <Button
          variant="subtle"
          loading={learning.working}
          onClick={() => learning.start(() => call('complements.learn', { params }))}
        >
          {t('matching.chain.learn')}
        </Button>
        {learning.working && (
          <Text size="sm" role="status">
            {t('matching.chain.learning', { percent: Math.round(learning.fraction * 100) })}
          </Text>
        )}
      </Group>
      {learning.error && <Alert color="red">{words(learning.error)}</Alert>}
      {learned && (
        <Alert color={learned.complements.length > 0 ? 'jade' : 'gray'} role="status">
          <Group justify="space-between">
            {learned.complements.length > 0
              ? t('matching.chain.learned', { count: learned.trades })
              : t('matching.chain.learnedNothing')}
            {learned.complements.length > 0 && (
              <Button variant="default" onClick={() => setDraft(learned.complements)}>
                {t('matching.weights.take')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      {links.length === 0 ? (
        <EmptyState>{t('matching.chain.empty')}</EmptyState>
      ) : (
        <ul className={rows.rows} hidden={shown.length === 0}>
          {shown.slice(0, MOST).map((link) => (
            <LinkRow key={`${link.from} ${link.to}`} link={link} onRemove={() => setDraft(without(link))} />
          ))}
        </ul>
      )}
      {shown.length > MOST && <Text c="dimmed">{t('matching.chain.more', { count: shown.length - MOST })}</Text>}
    </Stack>
  );
}

function LinkRow({ link, onRemove }: { link: Link; onRemove: () => void }) {
  const { t } = useTranslation();
  const { sectorName } = useConvention();
  return (
    <li className={rows.row}>
      <span className={rows.grow}>
        {sectorName(link.from)} → {sectorName(link.to)}
      </span>
      <Text c="dimmed" className={classes.number}>
        {link.weight.toFixed(2)}
      </Text>
      <Button variant="subtle" color="gray" onClick={onRemove}>
        {t('matching.chain.remove')}
      </Button>
    </li>
  );
}

interface Sectors {
  from: string | null;
  to: string | null;
}

interface LinkFormProps {
  sectors: Sectors;
  onSectors: (sectors: Sectors) => void;
  onAdd: (link: Link) => void;
}

/** A link to add; the sectors chosen for it also narrow the list below down to what is known of them. */
function LinkForm({ sectors, onSectors, onAdd }: LinkFormProps) {
  const { t } = useTranslation();
  const { from, to } = sectors;
  const [weight, setWeight] = useState(1);
  return (
    <div className={classes.link}>
      <SectorSelect label={t('matching.chain.from')} value={from} onChange={(code) => onSectors({ from: code, to })} />
      <SectorSelect label={t('matching.chain.to')} value={to} onChange={(code) => onSectors({ from, to: code })} />
      <NumberInput
        label={t('matching.chain.strength')}
        min={0.05}
        max={1}
        step={0.05}
        decimalScale={2}
        value={weight}
        onChange={(value) => typeof value === 'number' && setWeight(value)}
      />
      <Button
        variant="default"
        disabled={!from || !to || weight <= 0 || weight > 1}
        onClick={() => from && to && onAdd({ from, to, weight })}
      >
        {t('matching.chain.add')}
      </Button>
    </div>
  );
}
