import { QueryClient } from '@tanstack/react-query';
import type { Meeting, MeetingRequest } from '@handsel/contracts';
import { keys } from '../../api/keys';
import { itemsOf, type Pages } from '../../api/pages';
import type { LiveEvent } from '../../live/live-event';
import { applyToExhibitor, matchesChangedKey } from './exhibitor-events';

const CONVENTION = 'c';
const OWN = 'own';
const party = (organizationId: string) => ({ organizationId, name: { en: organizationId } });
const request = (change: Partial<MeetingRequest> = {}): MeetingRequest => ({
  id: 'r1',
  from: party('other'),
  to: party(OWN),
  wish: 'would-like',
  message: '',
  status: 'pending',
  reason: null,
  score: 500,
  createdAt: '2018-05-24T01:00:00Z',
  expiresAt: '2018-05-25T01:00:00Z',
  ...change,
});
const meeting = (change: Partial<Meeting> = {}): Meeting => ({
  id: 'm1',
  pairingId: 'p1',
  buyer: party(OWN),
  supplier: party('other'),
  participantIds: [],
  startsAt: '2018-05-24T02:00:00Z',
  endsAt: '2018-05-24T02:30:00Z',
  slotId: 's1',
  table: { id: 't1', hall: 'A', label: '1' },
  status: 'scheduled',
  reason: null,
  version: 1,
  ...change,
});
const event = (type: string, payload: object): LiveEvent =>
  ({ type, payload, position: 1, at: '2018-05-24T01:00:00Z', conventionId: CONVENTION, replayed: false }) as LiveEvent;

describe('the cache of an exhibitor', () => {
  function exhibitor() {
    const client = new QueryClient();
    const pages = (items: object[]) => ({ pages: [{ items, next: null }], pageParams: [undefined] });
    client.setQueryData(keys.requests(CONVENTION), pages([]));
    client.setQueryData(keys.meetings(CONVENTION), pages([]));
    client.setQueryData(
      [...keys.matches(CONVENTION), {}],
      pages([{ other: { organizationId: 'other' }, requested: false }]),
    );
    const list = <T>(key: readonly unknown[]) => itemsOf(client.getQueryData<Pages<T>>(key));
    return {
      client,
      apply: (type: string, payload: object) => applyToExhibitor(client, CONVENTION, OWN, event(type, payload)),
      requests: () => list<MeetingRequest>(keys.requests(CONVENTION)),
      meetings: () => list<Meeting>(keys.meetings(CONVENTION)),
      requested: () => list<{ requested: boolean }>([...keys.matches(CONVENTION), {}])[0]?.requested,
    };
  }

  it('takes in a request, marks the match, and says who asks', () => {
    const app = exhibitor();
    expect(app.apply('request.created', { request: request() })).toMatchObject({ kind: 'request-arrived' });
    expect(app.requests()).toHaveLength(1);
    expect(app.requested()).toBe(true);
    app.apply('request.created', { request: request() });
    expect(app.requests()).toHaveLength(1);
  });

  it('does not open an answered request again when an old word comes late', () => {
    const app = exhibitor();
    app.apply('request.accepted', { request: request({ status: 'accepted' }) });
    app.apply('request.created', { request: request() });
    expect(app.requests()[0]?.status).toBe('accepted');
  });

  it('frees the match again when a request is declined or withdrawn', () => {
    const app = exhibitor();
    const mine = { from: party(OWN), to: party('other') };
    expect(app.apply('request.created', { request: request(mine) })).toBeNull();
    expect(app.apply('request.declined', { request: request({ ...mine, status: 'declined' }) })).toMatchObject({
      kind: 'request-answered',
      other: { organizationId: 'other' },
    });
    expect(app.requested()).toBe(false);
  });

  it('keeps the agenda in order of time and by the newest version', () => {
    const app = exhibitor();
    app.apply('meeting.scheduled', { meeting: meeting() });
    app.apply('meeting.scheduled', { meeting: meeting({ id: 'm0', startsAt: '2018-05-24T01:00:00Z' }) });
    const later = { startsAt: '2018-05-24T00:30:00Z', version: 2 };
    expect(app.apply('meeting.moved', { meeting: meeting(later) })).toMatchObject({ kind: 'meeting-moved' });
    app.apply('meeting.scheduled', { meeting: meeting() });
    expect(app.meetings().map(({ id, startsAt }) => [id, startsAt.slice(11, 16)])).toEqual([
      ['m1', '00:30'],
      ['m0', '01:00'],
    ]);
  });

  it('does not swap the list of matches under a reader, but tells that there is another', () => {
    const app = exhibitor();
    app.apply('match.updated', { organizationId: OWN, matches: 3 });
    expect(app.client.getQueryData(matchesChangedKey(CONVENTION))).toBe(true);
    expect(app.requested()).toBe(false);
  });
});
