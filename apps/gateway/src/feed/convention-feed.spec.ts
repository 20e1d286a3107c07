import type { Audience, LoggedEvent } from '@handsel/contracts';
import { ConventionFeed } from './convention-feed';

const event = (position: number, ...audience: string[]): LoggedEvent => ({
  conventionId: 'c',
  position,
  id: `${position}`,
  type: 'profiles.imported',
  audience,
  payload: {},
  at: '2026-09-20T01:00:00Z',
});
const screen: Audience[] = ['board', 'everyone'];
const exhibitor: Audience[] = ['board', 'everyone', 'organization:a'];
const links = (events: readonly { position: number; previous: number }[]) =>
  events.map(({ previous, position }) => `${previous}-${position}`);

describe('the feed of a convention', () => {
  it('sends each audience set its own events, each linked to the one before it', () => {
    const feed = new ConventionFeed('c', 'first', 10, 100);
    const sets = [
      feed.sets.join(screen, feed.top),
      feed.sets.join(exhibitor, feed.top),
      feed.sets.join(exhibitor, feed.top),
    ];
    const sent = (events: LoggedEvent[]) =>
      Object.fromEntries(feed.accept(events).map((delivery) => [delivery.room, links(delivery.events)]));
    expect(
      sent([
        event(11, 'system'),
        event(12, 'organization:a', 'everyone'),
        event(13, 'organization:a'),
        event(14, 'organization:b'),
      ]),
    ).toEqual({ 'c|board,everyone': ['10-12'], 'c|board,everyone,organization:a': ['10-12', '12-13'] });
    expect(sent([event(15, 'board')])).toEqual({
      'c|board,everyone': ['12-15'],
      'c|board,everyone,organization:a': ['13-15'],
    });

    // A set without members costs nothing and is begun anew.
    for (const set of sets) feed.sets.leave(set);
    expect([feed.sets.size, sent([event(16, 'board')])]).toEqual([0, {}]);
    feed.sets.join(screen, feed.top);
    expect(sent([event(17, 'board')])).toEqual({ 'c|board,everyone': ['16-17'] });
  });

  it('sends a batch once, however often it comes', () => {
    const feed = new ConventionFeed('c', 'first', 0, 100);
    feed.sets.join(screen, 0);
    expect(feed.accept([event(1, 'board')])).toHaveLength(1);
    expect(feed.accept([event(1, 'board')])).toEqual([]);
  });

  it('replays an audience its own events, in parts where asked', () => {
    const feed = new ConventionFeed('c', 'first', 0, 4);
    feed.accept([1, 2, 3, 4, 5, 6].map((position) => event(position, position % 2 ? 'board' : 'organization:a')));
    const replay = (audiences: Audience[], position: number, limit?: number) => {
      const found = feed.replay(audiences, position, limit);
      return found && [links(found.events).join(' '), found.through, found.complete];
    };
    expect(replay(screen, 2)).toEqual(['2-3 3-5', 6, true]);
    expect(replay(exhibitor, 3, 2)).toEqual(['3-4 4-5', 5, false]);
    expect(replay(exhibitor, 5, 2)).toEqual(['5-6', 6, true]);
    expect(replay(screen, 6)).toEqual(['', 6, true]);
    expect(replay(screen, 1)).toBeNull();
  });

  it('makes a replay once for all who ask for it, until the log goes on', () => {
    const feed = new ConventionFeed('c', 'first', 0, 4);
    feed.accept([event(1, 'board'), event(2, 'board')]);
    const first = feed.replay(screen, 0);
    expect(feed.replay(screen, 0)).toBe(first);
    expect(feed.replay(screen, 1)?.events).toHaveLength(1);
    expect(feed.replay(exhibitor, 0)).not.toBe(first);
    feed.accept([event(3, 'board')]);
    expect(feed.replay(screen, 0)?.events).toHaveLength(3);
    feed.restart('second', 7);
    expect(feed.replay(screen, 0)).toBeNull();
  });
});
