import fc from 'fast-check';
import { clockIn, instantOf } from './local-instant';

describe('a time as a clock at the convention shows it', () => {
  it.each([
    ['2018-05-25T16:00', 'Asia/Shanghai', '2018-05-25T08:00:00.000Z'],
    ['2026-01-15T09:30', 'Europe/Berlin', '2026-01-15T08:30:00.000Z'],
    ['2026-07-15T09:30', 'Europe/Berlin', '2026-07-15T07:30:00.000Z'],
    ['2026-07-15T00:15', 'Asia/Kathmandu', '2026-07-14T18:30:00.000Z'],
  ])('%s in %s is %s', (local, zone, instant) => {
    expect(instantOf(local, zone)).toBe(instant);
  });

  it('comes back from its instant, wherever the clocks do not change', () => {
    const minutes = fc.integer({ min: 0, max: 20 * 365 * 24 * 60 }).map((minute) => minute * 60_000);
    fc.assert(
      fc.property(minutes, fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Kolkata', 'America/Phoenix'), (at, zone) => {
        const instant = new Date(Date.UTC(2010, 0, 1) + at).toISOString();
        expect(instantOf(clockIn(instant, zone), zone)).toBe(instant);
      }),
    );
  });
});
