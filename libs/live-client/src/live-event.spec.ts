import type { ServerEvent } from '@handsel/contracts';
import { toLiveEvent } from './live-event';

const message = (type: string, payload: unknown) =>
  ({ conventionId: 'c', position: 2, previous: 1, type, at: '2026-09-20T01:00:00Z', payload }) as ServerEvent;

describe('an event as the application gets it', () => {
  it('has the payload of its type', () => {
    expect(toLiveEvent(message('profiles.imported', { created: 1, updated: 2, more: 3 }))).toEqual({
      conventionId: 'c',
      position: 2,
      type: 'profiles.imported',
      at: '2026-09-20T01:00:00Z',
      payload: { created: 1, updated: 2 },
    });
  });

  it.each([
    ['profiles.imported', { created: 'many' }],
    ['profiles.imported', null],
    ['thing.unheard-of', {}],
    ['__proto__', {}],
  ])('is none where this version cannot read it: %s %j', (type, payload) =>
    expect(toLiveEvent(message(type, payload))).toBeNull(),
  );
});
