import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Convention, Session } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';
import { call } from '../api/api';
import { grantAt, isStaffAt } from '../api/destinations';
import { keys } from '../api/keys';
import { applyToExhibitor, type ExhibitorNews } from '../features/exhibitor/exhibitor-events';
import { applyToTrials } from '../features/match-trials/trial-events';
import { useLanguage } from '../i18n/use-language';
import { followConvention } from '../live/live-connection';
import type { LiveStatus } from '../live/live-event';
import { notice } from '../shared/notices';
import { createStaffFeed } from './staff-feed';

/** Follows the convention from where it was loaded, and keeps the cache of the pages true. */
export function useConventionLive(convention: Convention | undefined, session: Session): LiveStatus {
  const client = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const tell = useRef<(news: ExhibitorNews) => void>(() => {});
  const words = useNewsWords();
  useEffect(() => {
    tell.current = (news) => notice(words(news), news.kind);
  });
  const id = convention?.id;
  useEffect(() => {
    // The cursor is read here and not watched: a convention that is fetched again does not mean a new connection.
    const loaded = id && client.getQueryData<Convention>(keys.details(id));
    if (!id || !loaded) return;
    const own = grantAt(session, id, 'exhibitor')?.organizationId ?? null;
    const staff = isStaffAt(session, id) ? createStaffFeed(client, id) : null;
    const stop = followConvention({
      conventionId: id,
      cursor: { epoch: loaded.epoch, position: loaded.position },
      onStatus: (next) => {
        setStatus(next);
        if (next === 'refused') void client.invalidateQueries({ queryKey: keys.session });
      },
      onEvent: (event) => {
        staff?.apply(event);
        applyToTrials(client, id, event);
        const news = own && applyToExhibitor(client, id, own, event);
        if (news && !event.replayed) tell.current(news);
      },
      onSnapshotNeeded: async () => {
        const fresh = await call('conventions.get', { params: { conventionId: id } });
        client.setQueryData(keys.details(id), fresh);
        await client.invalidateQueries({
          queryKey: keys.convention(id),
          predicate: (query) => query.queryKey[2] !== 'details',
        });
        return { epoch: fresh.epoch, position: fresh.position };
      },
    });
    return () => {
      stop();
      staff?.stop();
    };
  }, [client, id, session]);
  return status;
}

function useNewsWords(): (news: ExhibitorNews) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ kind, other }) => {
    const name = inLanguage(other?.name ?? {}, language);
    switch (kind) {
      case 'request-arrived':
        return t('requests.arrived', { name });
      case 'request-answered':
        return t('requests.answered', { name });
      case 'meeting-moved':
        return t('meetings.moved', { name });
      case 'meeting-cancelled':
        return t('meetings.cancelled', { name });
      case 'timetable-published':
        return t('meetings.published');
    }
  };
}
