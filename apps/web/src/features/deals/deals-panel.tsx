import { Button, Drawer } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../api/pages';
import { MoreSentinel } from '../../shared/more-sentinel';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { DealDetail } from './deal-detail';
import { DealForm } from './deal-form';
import { DealList } from './deal-list';
import { DealsToolbar } from './deals-toolbar';
import { useDealList, type DealFilter } from './use-deals';
import classes from './deals.module.css';

/** Deals at the left, the one that was chosen at the right; on a phone it comes up from below. */
export function DealsPanel({ conventionId }: { conventionId: string }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<DealFilter>({ status: null, sector: null, search: '' });
  const [search] = useDebouncedValue(filter.search.trim(), 250);
  const list = useDealList(conventionId, { ...filter, search });
  const deals = itemsOf(list.data);
  const [chosen, setChosen] = useState<string | null>(null);
  const [entering, { open: enter, close: closeEntry }] = useDisclosure(false);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const detail = chosen && <DealDetail key={chosen} conventionId={conventionId} dealId={chosen} onOpen={setChosen} />;
  return (
    <div className={classes.split}>
      <div className={classes.list}>
        <div className={classes.top}>
          <DealsToolbar filter={filter} onChange={setFilter} />
          <Button onClick={enter}>{t('deals.enter')}</Button>
        </div>
        {list.isPending && <ListSkeleton rows={8} height={64} />}
        {list.isError && <FailureState error={list.error} retry={() => void list.refetch()} />}
        {list.isSuccess && deals.length === 0 && <EmptyState>{t('deals.empty')}</EmptyState>}
        <DealList deals={deals} chosen={chosen} onOpen={setChosen} />
        <MoreSentinel more={list.hasNextPage} busy={list.isFetchingNextPage} load={() => void list.fetchNextPage()} />
      </div>
      {wide ? (
        <aside className={classes.detail} aria-label={t('deals.details')}>
          {detail ?? <EmptyState>{t('deals.noneChosen')}</EmptyState>}
        </aside>
      ) : (
        <Drawer
          opened={chosen !== null}
          onClose={() => setChosen(null)}
          position="bottom"
          size="92%"
          title={t('deals.details')}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          {detail}
        </Drawer>
      )}
      <Drawer
        opened={entering}
        onClose={closeEntry}
        position="right"
        size="lg"
        title={t('deals.enter')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <DealForm
          conventionId={conventionId}
          deal={null}
          onDone={(deal) => {
            closeEntry();
            setChosen(deal.id);
          }}
        />
      </Drawer>
    </div>
  );
}
