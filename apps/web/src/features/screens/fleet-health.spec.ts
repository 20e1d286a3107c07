import type { FleetScreen } from '@handsel/contracts';
import { healthOf, shortVersion, showNow } from './fleet-health';

const NOW = Date.parse('2026-09-01T10:00:00.000Z');
const ago = (milliseconds: number) => new Date(NOW - milliseconds).toISOString();
const show = { content: 'board' as const, tableId: null, language: null };
const screen = (report: Partial<NonNullable<FleetScreen['report']>> | null, more: Partial<FleetScreen> = {}) =>
  ({
    lastSeenAt: null,
    eventsBehind: null,
    show,
    takeover: null,
    report: report && { connection: 'live', clockAheadMilliseconds: 0, at: ago(5_000), ...report },
    ...more,
  }) as FleetScreen;
const health = (...of: Parameters<typeof screen>) => healthOf(screen(...of), NOW);

describe('the health of a screen', () => {
  it('is what it says of its connection, as long as it says anything', () => {
    expect(health({}).state).toBe('live');
    expect(health({ connection: 'stale' }).state).toBe('stale');
    expect(health({ connection: 'connecting' }).state).toBe('stale');
    expect(health({ at: ago(60_000) }).state).toBe('live');
    expect(health({ at: ago(60_001) }).state).toBe('away');
    expect(health(null).state).toBe('never');
  });

  it('goes by whatever was heard of it last', () => {
    expect(health({ at: ago(90_000) }, { lastSeenAt: ago(10_000) })).toMatchObject({
      state: 'live',
      seenAt: ago(10_000),
    });
    expect(health(null, { lastSeenAt: ago(10_000) }).state).toBe('stale');
  });

  it('minds a clock that is off by more than two seconds, and events that are missing', () => {
    expect(health({ clockAheadMilliseconds: 2_000 }).clockAheadSeconds).toBe(0);
    expect(health({ clockAheadMilliseconds: -3_400 }).clockAheadSeconds).toBe(-3);
    expect(health({ clockAheadMilliseconds: 61_000 }).clockAheadSeconds).toBe(61);
    expect([health({}).eventsBehind, health({}, { eventsBehind: 4 }).eventsBehind]).toEqual([0, 4]);
  });
});

describe('what a screen shows now', () => {
  const departures = { ...show, content: 'departures' as const };

  it('is a takeover until that ends, and its own before and after', () => {
    const until = ago(-1_000);
    expect(showNow({ show, takeover: { show: departures, until } }, NOW)).toEqual({ show: departures, until });
    expect(showNow({ show, takeover: { show: departures, until } }, NOW + 1_000)).toEqual({ show, until: null });
    expect(showNow({ show, takeover: null }, NOW)).toEqual({ show, until: null });
  });
});

it('tells builds apart by what stands for their content', () => {
  expect(shortVersion('/assets/index-Dnr6BEOj.js')).toBe('Dnr6BEOj');
  expect(shortVersion('')).toBe('');
});
