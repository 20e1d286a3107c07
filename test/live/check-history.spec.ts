import { checkHistory, checkLog, type Listener, type SeenLine } from './check-history';

const written = new Map([
  [11, { conventionId: 'a', audience: ['board'] }],
  [12, { conventionId: 'a', audience: ['staff', 'organization:x'] }],
  [13, { conventionId: 'a', audience: ['board', 'staff'] }],
  [14, { conventionId: 'b', audience: ['board'] }],
  [15, { conventionId: 'a', audience: ['board'] }],
]);
const places = new Map([
  [11, 1],
  [12, 2],
  [13, 3],
  [14, 1],
  [15, 4],
]);
const board = (seen: SeenLine[], from = 0): Listener => ({
  name: 'a board',
  conventionId: 'a',
  audiences: new Set(['everyone', 'board']),
  from,
  seen,
});
const line = (number: number) => ({ number, position: places.get(number) ?? 0 });
const clean = { lost: 0, doubled: 0, outOfOrder: 0, wrongAudience: 0, neverWritten: 0 };

describe('the checker of what clients have seen', () => {
  it('finds nothing where all is well', () => {
    expect(checkHistory(written, places, [board([line(11), line(13), line(15)])])).toEqual({
      ...clean,
      expected: 3,
      delivered: 3,
      snapshots: 0,
      examples: [],
    });
  });

  it.each<[string, SeenLine[], object]>([
    ['an event that never came', [line(11), line(15)], { lost: 1 }],
    ['the last event that never came', [line(11), line(13)], { lost: 1 }],
    ['everything that never came', [], { lost: 3 }],
    ['an event that came twice', [line(11), line(11), line(13), line(15)], { doubled: 1 }],
    ['an event that came again later', [line(11), line(13), line(15), line(11)], { doubled: 1 }],
    ['two events in the wrong order', [line(13), line(11), line(15)], { outOfOrder: 1 }],
    ['an event with the place of another', [line(11), { number: 13, position: 2 }, line(15)], { outOfOrder: 1 }],
    ["another audience's event", [line(11), line(12), line(13), line(15)], { wrongAudience: 1 }],
    [
      "another convention's event",
      [line(11), { number: 14, position: 2 }, line(13), line(15)],
      { wrongAudience: 1, outOfOrder: 1 },
    ],
    [
      'an event that was rolled back',
      [line(11), { number: 99, position: 2 }, line(13), line(15)],
      { neverWritten: 1, outOfOrder: 1 },
    ],
  ])('finds %s', (_, seen, found) => {
    const check = checkHistory(written, places, [board(seen)]);
    expect(check).toMatchObject({ ...clean, ...found });
    expect(check.examples.length).toBeGreaterThan(0);
  });

  it('takes a snapshot for what it stands for, and for no more', () => {
    expect(checkHistory(written, places, [board([line(11), { snapshot: 3 }, line(15)])])).toMatchObject({
      ...clean,
      snapshots: 1,
    });
    expect(checkHistory(written, places, [board([{ snapshot: 3 }, line(13), line(15)])])).toMatchObject({
      outOfOrder: 1,
    });
    expect(checkHistory(written, places, [board([line(13), { snapshot: 3 }, line(15)])])).toMatchObject({ lost: 1 });
  });

  it('expects nothing from before a client began', () => {
    expect(checkHistory(written, places, [board([line(15)], 3)])).toMatchObject({ ...clean, expected: 1 });
  });

  it('says of each kind only the first few', () => {
    const listeners = Array.from({ length: 50 }, () => board([]));
    const { lost, examples } = checkHistory(written, places, listeners);
    expect([lost, examples.length]).toEqual([150, 3]);
  });
});

describe('the checker of the log', () => {
  const log = [...places].map(([number, position]) => ({
    number,
    position,
    conventionId: written.get(number)?.conventionId ?? '',
  }));
  const committed = new Set(places.keys());

  it('finds nothing where all is well', () => expect(checkLog(committed, log)).toEqual([]));

  it.each([
    ['a gap', log.filter(({ number }) => number !== 13), 2],
    ['a position twice', log.map((one) => (one.number === 13 ? { ...one, position: 2 } : one)), 2],
    ['an event twice', [...log, { number: 15, position: 5, conventionId: 'a' }], 1],
    ['what nobody committed', [...log, { number: 16, position: 5, conventionId: 'a' }], 1],
  ])('finds %s', (_, changed, violations) => expect(checkLog(committed, changed)).toHaveLength(violations));
});
