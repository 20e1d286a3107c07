import type { ServerEvent } from '@handsel/contracts';
import { EventRun } from './event-run';
import { eventPacket, messageFrames } from './frames';

const event = (position: number, previous = position - 1): ServerEvent => ({
  conventionId: '0199c2f0-0000-7000-8000-000000000001',
  position,
  previous,
  type: 'profiles.imported',
  at: '2026-09-20T01:00:00.000Z',
  payload: { created: position },
});
const runOf = (beginning: EventRun, events: readonly ServerEvent[]) =>
  events.reduce((run, one) => run.and(one), beginning);

describe('a run of events', () => {
  const [one, two, three, threeWithoutTwo] = [event(1), event(2), event(3), event(3, 1)] as const;

  it('is the same for all that hear the same, and is encoded once', () => {
    const beginning = EventRun.empty();
    const staff = runOf(beginning, [one, two, three]);
    const exhibitor = runOf(beginning, [one, threeWithoutTwo]);
    expect(runOf(beginning, [one, two, three])).toBe(staff);
    expect(runOf(beginning, [one, threeWithoutTwo])).toBe(exhibitor);
    expect(staff.frames).toBe(runOf(beginning, [one, two, three]).frames);
    expect(exhibitor).not.toBe(staff);
  });

  it('holds its events in their order', () => {
    const run = runOf(EventRun.empty(), [one, two, three]);
    expect(run.packets()).toEqual([one, two, three].map(eventPacket));
    expect(run.frames).toEqual(messageFrames([one, two, three].map(eventPacket)));
    expect(EventRun.empty().frames).toHaveLength(0);
  });
});
