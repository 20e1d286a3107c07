import type { LiveEvent } from '../../live/live-event';
import { isNewsFor } from './departure-news';

const rearranged = (tableIds: string[]) => ({ type: 'hall.rearranged', payload: { tableIds } }) as LiveEvent;

describe('news for a display in the hall', () => {
  it('are what concerns its table, or the whole hall', () => {
    expect(isNewsFor(rearranged(['a', 'b']), 'b')).toBe(true);
    expect(isNewsFor(rearranged(['a', 'b']), 'c')).toBe(false);
    expect(isNewsFor(rearranged(['a', 'b']), null)).toBe(true);
    expect(isNewsFor(rearranged([]), 'c')).toBe(true);
  });

  it('are another timetable and other settings, and nothing else', () => {
    for (const type of ['schedule.published', 'hall-settings.changed'])
      expect(isNewsFor({ type, payload: {} } as LiveEvent, 'c')).toBe(true);
    expect(isNewsFor({ type: 'deal.signed', payload: {} } as LiveEvent, null)).toBe(false);
  });
});
