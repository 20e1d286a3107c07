import { entryOf, mayReload, type DisplayMoment } from './quiet-reload';

const HOUR = 3_600_000;
const moment = (change: Partial<DisplayMoment>): boolean =>
  mayReload({
    now: 100 * HOUR,
    startedAt: 99 * HOUR,
    lastMomentAt: null,
    busy: false,
    connected: true,
    newVersion: false,
    hour: 14,
    ...change,
  });

describe('loading a display anew', () => {
  it('follows a new version, once it has been quiet for a while', () => {
    expect(moment({})).toBe(false);
    expect(moment({ newVersion: true })).toBe(true);
    expect(moment({ newVersion: true, lastMomentAt: 100 * HOUR - 14 * 60_000 })).toBe(false);
    expect(moment({ newVersion: true, lastMomentAt: 100 * HOUR - 15 * 60_000 })).toBe(true);
  });

  it('never happens during a ceremony, nor without a server', () => {
    expect(moment({ newVersion: true, busy: true })).toBe(false);
    expect(moment({ newVersion: true, connected: false })).toBe(false);
  });

  it('happens at night to what has run since yesterday', () => {
    expect(moment({ hour: 4 })).toBe(false);
    expect(moment({ hour: 4, startedAt: 79 * HOUR })).toBe(true);
    expect(moment({ hour: 5, startedAt: 0 })).toBe(false);
    expect(moment({ hour: 4, startedAt: 0, lastMomentAt: 100 * HOUR - 60_000 })).toBe(false);
  });

  it('knows a build by the name of its first script', () => {
    expect(entryOf('<script type="module" crossorigin src="/assets/index-Bh3v.js"></script>')).toBe(
      '/assets/index-Bh3v.js',
    );
    expect(entryOf('<script type="module" src="/src/main.tsx"></script>')).toBeNull();
    expect(entryOf('Service unavailable')).toBeNull();
  });
});
