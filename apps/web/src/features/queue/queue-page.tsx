import { Button, Drawer, Kbd, Tooltip } from '@mantine/core';
import { useDebouncedValue, useDisclosure, useMediaQuery } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pairing } from '@handsel/contracts';
import { itemsOf } from '../../api/pages';
import { MoreSentinel } from '../../shared/more-sentinel';
import { EmptyState, FailureState, ListSkeleton } from '../../shared/states';
import { BulkBar } from './bulk-bar';
import { PairingDetail } from './pairing-detail';
import { QueueList } from './queue-list';
import { QueueToolbar } from './queue-toolbar';
import { RejectDialog } from './reject-dialog';
import { ShortcutsDialog } from './shortcuts-dialog';
import type { QueueFilter } from './queue-filter';
import { useDecisions } from './use-decisions';
import { useQueue } from './use-queue';
import { useQueueCursor } from './use-queue-cursor';
import { useShortcuts } from './use-shortcuts';
import classes from './queue.module.css';

export function QueuePage() {
  const { t } = useTranslation();
  const { conventionId } = useParams({ from: '/c/$conventionId/queue' });
  const [filter, setFilter] = useState<QueueFilter>({ status: 'proposed', sector: null, search: '' });
  const [search] = useDebouncedValue(filter.search.trim(), 250);
  const settled = { ...filter, search };
  const queue = useQueue(conventionId, settled);
  const items = itemsOf(queue.data);
  const cursor = useQueueCursor(items);
  const decisions = useDecisions(conventionId, cursor);
  const [rejecting, setRejecting] = useState<Pairing[]>([]);
  const [help, { open: showHelp, close: hideHelp }] = useDisclosure(false);
  const [sheet, { open: openSheet, close: closeSheet }] = useDisclosure(false);
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const deciding = filter.status === 'proposed';
  const act = {
    approve: (pairings: Pairing[]) => decisions.decide('approve', pairings),
    reject: setRejecting,
    reopen: (pairings: Pairing[]) => decisions.decide('reopen', pairings),
  };
  useShortcuts({
    next: () => cursor.move(1),
    previous: () => cursor.move(-1),
    approve: () => deciding && act.approve(cursor.meant()),
    reject: () => deciding && act.reject(cursor.meant()),
    select: cursor.toggleCurrent,
    undo: decisions.undo,
    help: showHelp,
    clear: cursor.clear,
  });
  const detail = cursor.current && (
    <PairingDetail conventionId={conventionId} pairing={cursor.current} act={act} onActed={closeSheet} />
  );
  return (
    <div className={classes.page}>
      <div className={classes.list}>
        <div className={classes.top}>
          <h1 className="visually-hidden">{t('queue.title')}</h1>
          <QueueToolbar
            conventionId={conventionId}
            filter={filter}
            settled={settled}
            onChange={(next) => {
              setFilter(next);
              if (next.status !== filter.status || next.sector !== filter.sector) cursor.clear();
            }}
          />
          <Tooltip label={t('queue.shortcuts')}>
            <Button
              className={classes.help ?? ''}
              variant="subtle"
              color="gray"
              px="xs"
              onClick={showHelp}
              aria-label={t('queue.shortcuts')}
            >
              <Kbd>?</Kbd>
            </Button>
          </Tooltip>
        </div>
        {cursor.selected.size > 0 && (
          <BulkBar status={filter.status} pairings={cursor.meant()} act={act} onClear={cursor.clear} />
        )}
        {queue.isPending && <ListSkeleton rows={10} height={58} />}
        {queue.isError && <FailureState error={queue.error} retry={() => void queue.refetch()} />}
        {queue.isSuccess && items.length === 0 && !queue.hasNextPage && (
          <EmptyState>{deciding ? t('queue.empty') : t('queue.emptyOther')}</EmptyState>
        )}
        <QueueList
          items={items}
          cursor={cursor}
          onOpen={(pairing) => {
            cursor.go(pairing.id);
            if (!wide) openSheet();
          }}
        />
        <MoreSentinel
          more={queue.hasNextPage}
          busy={queue.isFetchingNextPage}
          load={() => void queue.fetchNextPage()}
        />
      </div>
      {wide && (
        <aside className={classes.detail} aria-label={t('queue.details')}>
          {detail ?? <EmptyState>{t('queue.noneChosen')}</EmptyState>}
        </aside>
      )}
      {!wide && (
        <Drawer
          opened={sheet && cursor.current !== undefined}
          onClose={closeSheet}
          position="bottom"
          size="88%"
          title={t('queue.details')}
          closeButtonProps={{ 'aria-label': t('common.close') }}
        >
          {detail}
        </Drawer>
      )}
      <RejectDialog
        pairings={rejecting}
        onClose={() => setRejecting([])}
        onReject={(reason) => {
          decisions.decide('reject', rejecting, reason);
          closeSheet();
        }}
      />
      <ShortcutsDialog opened={help} onClose={hideHelp} />
    </div>
  );
}
