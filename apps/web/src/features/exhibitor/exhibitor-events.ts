import type { QueryClient } from '@tanstack/react-query';
import type { Party } from '@handsel/contracts';
import { keys } from '../../api/keys';
import type { LiveEvent } from '../../live/live-event';
import { markRequested, otherOfMeeting, otherOfRequest, putMeeting, putRequest } from './exhibitor-cache';

/** Something worth a word to the exhibitor at the moment it happens. */
export interface ExhibitorNews {
  kind: 'request-arrived' | 'request-answered' | 'meeting-moved' | 'meeting-cancelled' | 'timetable-published';
  other: Party | null;
}

/**
 * Brings one event of the log into the exhibitor's cache, without asking the server again, and hands back what
 * is worth a word. The same event twice, or one that a fetched list already contains, changes nothing.
 */
export function applyToExhibitor(
  client: QueryClient,
  conventionId: string,
  own: string,
  event: LiveEvent,
): ExhibitorNews | null {
  switch (event.type) {
    case 'request.created':
    case 'request.accepted':
    case 'request.declined':
    case 'request.withdrawn': {
      const { request } = event.payload;
      const other = otherOfRequest(request, own);
      putRequest(client, conventionId, request);
      markRequested(client, conventionId, other.organizationId, isOpen(request.status));
      const mine = request.from.organizationId === own;
      if (event.type === 'request.created') return mine ? null : { kind: 'request-arrived', other };
      if (event.type === 'request.withdrawn') return null;
      return mine ? { kind: 'request-answered', other } : null;
    }
    case 'match.updated':
      client.setQueryData(matchesChangedKey(conventionId), true);
      return null;
    case 'match-contest.resolved':
    case 'match-contest.opened':
      void client.invalidateQueries({ queryKey: keys.matchContests(conventionId) });
      return null;
    case 'exclusion.added':
    case 'exclusion.removed':
      void client.invalidateQueries({ queryKey: keys.exclusions(conventionId) });
      return null;
    case 'match-preferences.changed':
      if (event.payload.organizationId === own) client.setQueryData(keys.matchPreferences(conventionId), event.payload);
      return null;
    case 'meeting.scheduled':
    case 'meeting.moved':
    case 'meeting.cancelled':
    case 'meeting.held':
    case 'meeting.missed': {
      const { meeting } = event.payload;
      putMeeting(client, conventionId, meeting);
      const other = otherOfMeeting(meeting, own);
      if (event.type === 'meeting.moved') return { kind: 'meeting-moved', other };
      return event.type === 'meeting.cancelled' ? { kind: 'meeting-cancelled', other } : null;
    }
    case 'schedule.published':
      return { kind: 'timetable-published', other: null };
    case 'schedule-run.rolled-back':
      void client.invalidateQueries({ queryKey: keys.meetings(conventionId) });
      return null;
    default:
      return null;
  }
}

const isOpen = (status: string) => status === 'pending' || status === 'accepted';

/** True once the list of matches on the server is another one than the one shown. It is not swapped under a reader's eyes. */
export const matchesChangedKey = (conventionId: string) =>
  [...keys.convention(conventionId), 'matches-changed'] as const;
