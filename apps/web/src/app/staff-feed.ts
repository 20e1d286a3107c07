import type { QueryClient } from '@tanstack/react-query';
import { call } from '../api/api';
import { keys } from '../api/keys';
import type { LiveEvent } from '../live/live-event';
import { createDealFeed } from '../features/deals/deal-events';
import { applyToMatching } from '../features/matching/matching-events';
import { putScreen, markRevoked } from '../features/screens/screen-cache';
import { putProgress, putRun } from '../features/timetable/run-cache';
import { putPairing } from '../features/queue/queue-cache';

/** Counts are asked for again at most this often, however many pairings change. */
const COUNTS_MILLISECONDS = 1500;

/**
 * Brings events of the log into the staff's cache. Pairings and screens come whole with their event; a run that
 * has changed its state is fetched, once.
 */
export function createStaffFeed(client: QueryClient, conventionId: string) {
  const deals = createDealFeed(client, conventionId);
  let countsTimer: ReturnType<typeof setTimeout> | undefined;
  const countAgain = () => {
    countsTimer ??= setTimeout(() => {
      countsTimer = undefined;
      void client.invalidateQueries({ queryKey: keys.pairingCounts(conventionId) });
    }, COUNTS_MILLISECONDS);
  };
  const fetchRun = (runId: string) => {
    if (!client.getQueryData(keys.scheduleRuns(conventionId))) return;
    call('scheduleRuns.get', { params: { conventionId, runId } }).then(
      (run) => putRun(client, conventionId, run),
      () => client.invalidateQueries({ queryKey: keys.scheduleRuns(conventionId) }),
    );
  };

  function apply(event: LiveEvent): void {
    applyToMatching(client, conventionId, event);
    deals.apply(event);
    switch (event.type) {
      case 'pairing.proposed':
      case 'pairing.approved':
      case 'pairing.rejected':
      case 'pairing.reopened':
        putPairing(client, conventionId, event.payload.pairing);
        countAgain();
        break;
      case 'schedule-run.progressed':
        putProgress(client, conventionId, event.payload.runId, event.payload.progress);
        break;
      case 'schedule-run.started':
      case 'schedule-run.completed':
      case 'schedule-run.failed':
      case 'schedule-run.cancelled':
      case 'schedule-run.rolled-back':
      case 'schedule.published':
        if (!event.replayed) fetchRun(event.payload.runId);
        break;
      case 'offer.proposed':
      case 'offer.accepted':
      case 'offer.declined':
      case 'timetable.repaired':
        void client.invalidateQueries({ queryKey: keys.offers(conventionId) });
        break;
      case 'desk.changed':
      case 'cue.added':
      case 'cue.undone':
      case 'cue.aired':
      case 'announcement.shown':
      case 'announcement.withdrawn':
        void client.invalidateQueries({ queryKey: keys.desk(conventionId) });
        break;
      case 'screens.rearranged':
        void client.invalidateQueries({ queryKey: keys.screens(conventionId) });
        break;
      case 'screen.paired':
        putScreen(client, conventionId, event.payload.screen);
        break;
      case 'screen.revoked':
        markRevoked(client, conventionId, event.payload.screenId);
        break;
      default:
    }
  }

  return {
    apply,
    stop: () => {
      clearTimeout(countsTimer);
      deals.stop();
    },
  };
}
