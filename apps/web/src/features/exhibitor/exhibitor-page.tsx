import { Indicator } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../api/pages';
import { grantAt } from '../../api/destinations';
import { useSession } from '../../api/session';
import { EmptyState } from '../../shared/states';
import { exhibitorTabs, type ExhibitorTab } from './exhibitor-tabs';
import { MatchesTab } from './matches-tab';
import { MeetingsTab } from './meetings-tab';
import { RequestsTab } from './requests-tab';
import { useRequests } from './use-exhibitor-data';
import classes from './exhibitor.module.css';

export function ExhibitorPage() {
  const { t } = useTranslation();
  const { conventionId } = useParams({ from: '/c/$conventionId/matches' });
  const { tab = 'matches' } = useSearch({ from: '/c/$conventionId/matches' });
  const session = useSession();
  const own = session.data ? grantAt(session.data, conventionId, 'exhibitor')?.organizationId : null;
  if (!own) return <EmptyState>{t('exhibitor.refused')}</EmptyState>;
  return (
    <div className={classes.page}>
      <Tabs conventionId={conventionId} own={own} current={tab} />
      <div className={classes.body}>
        {tab === 'matches' && <MatchesTab conventionId={conventionId} own={own} />}
        {tab === 'requests' && <RequestsTab conventionId={conventionId} own={own} />}
        {tab === 'meetings' && <MeetingsTab conventionId={conventionId} own={own} />}
      </div>
    </div>
  );
}

function Tabs({ conventionId, own, current }: { conventionId: string; own: string; current: ExhibitorTab }) {
  const { t } = useTranslation();
  const requests = useRequests(conventionId);
  const waiting = itemsOf(requests.data).filter((r) => r.status === 'pending' && r.to.organizationId === own).length;
  return (
    <nav className={classes.tabs}>
      {exhibitorTabs.map((tab) => (
        <Link
          key={tab}
          to="/c/$conventionId/matches"
          params={{ conventionId }}
          search={tab === 'matches' ? {} : { tab }}
          className={classes.tab}
          aria-current={tab === current ? 'page' : undefined}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          <Indicator
            label={waiting}
            size={18}
            offset={-4}
            disabled={tab !== 'requests' || waiting === 0}
            color="gold.4"
            zIndex={1}
          >
            <span className={classes.tabText}>{t(`exhibitor.tabs.${tab}`)}</span>
          </Indicator>
          {tab === 'requests' && waiting > 0 && (
            <span className="visually-hidden">{t('exhibitor.pending', { count: waiting })}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
