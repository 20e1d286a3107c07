import { Drawer, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerTotals, OperationQueryInput } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { useLanguage } from '../../i18n/use-language';
import { useConvention } from '../../shared/convention-context';
import { placeName } from '../../shared/place-names';
import { FailureState, ListSkeleton } from '../../shared/states';
import { exactAmount } from './exact-amount';
import { FigureLines } from './figure-lines';
import { FigureTable, type NamedFigure } from './figure-table';
import { FollowUpReport } from './follow-up-report';
import { instantOf } from './local-instant';
import classes from './deals.module.css';

type FigureOf = Omit<OperationQueryInput<'deals.trace'>, 'cursor' | 'limit' | 'at' | 'position'>;
interface Figure extends NamedFigure {
  of: FigureOf;
}

/** Every total of the ledger, now or as it was announced; each opens the lines that it is made of. */
export function FiguresPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const { timeZone } = useConvention().convention;
  const [local, setLocal] = useState('');
  const at = local === '' ? undefined : instantOf(local, timeZone);
  const [traced, setTraced] = useState<Figure | null>(null);
  const totals = useQuery({
    queryKey: [...keys.deals(conventionId), 'totals', at ?? 'now'],
    queryFn: ({ signal }) => call('deals.totals', { params: { conventionId }, query: at ? { at } : {}, signal }),
    placeholderData: (before) => before,
  });
  return (
    <Stack>
      <TextInput
        type="datetime-local"
        label={t('deals.figures.at')}
        description={t('deals.figures.atHint')}
        value={local}
        onChange={({ currentTarget }) => setLocal(currentTarget.value)}
        maw="20rem"
      />
      {totals.isPending && <ListSkeleton rows={4} height={96} />}
      {totals.isError && <FailureState error={totals.error} retry={() => void totals.refetch()} />}
      {totals.data && <Tables totals={totals.data} onTrace={setTraced} />}
      <FollowUpReport conventionId={conventionId} />
      <Drawer
        opened={traced !== null}
        onClose={() => setTraced(null)}
        position="right"
        size="lg"
        title={traced?.name}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        {traced && <FigureLines conventionId={conventionId} query={{ ...traced.of, ...(at && { at }) }} />}
      </Drawer>
    </Stack>
  );
}

function Tables({ totals, onTrace }: { totals: LedgerTotals; onTrace: (figure: Figure) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { sectorName } = useConvention();
  const tables: [string, Figure[]][] = [
    [
      t('deals.figures.whole'),
      [
        { ...totals, name: t('deals.figures.all'), of: {} },
        { ...totals.highTech, name: t('deals.highTech'), of: { highTech: 'true' } },
      ],
    ],
    [
      t('deals.figures.bySector'),
      totals.bySector.map((part) => ({ ...part, name: sectorName(part.sector), of: { sector: part.sector } })),
    ],
    [
      t('deals.figures.bySubField'),
      totals.bySubField.map((part) => ({ ...part, name: sectorName(part.subField), of: { subField: part.subField } })),
    ],
    [
      t('deals.figures.byType'),
      totals.byType.map((part) => ({ ...part, name: t(`deals.type.${part.type}`), of: { type: part.type } })),
    ],
    [
      t('deals.figures.byOrigin'),
      totals.byOrigin.map((part) => ({
        ...part,
        name: placeName(part.country, part.province, language),
        of: { country: part.country, province: part.province ?? '' },
      })),
    ],
    [
      t('deals.figures.byCurrency'),
      totals.byCurrency.map((part) => ({
        ...part,
        name: exactAmount(part.agreed, part.currency),
        of: { currency: part.currency },
      })),
    ],
  ];
  return (
    <div className={classes.tables}>
      {tables
        .filter(([, figures]) => figures.length > 0)
        .map(([title, figures]) => (
          <section key={title}>
            <Title order={2} size="h4" mb="xs">
              {title}
            </Title>
            <FigureTable title={title} figures={figures} onTrace={onTrace} />
          </section>
        ))}
      <Text size="sm" c="dimmed">
        {t('deals.figures.line', { line: totals.ledgerLine })}
      </Text>
    </div>
  );
}
