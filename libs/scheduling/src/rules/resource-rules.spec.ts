import type { Instance, MeetingRequest, Person } from '../model/instance';
import { openInstance } from '../testing/instances';
import { judge } from './judge';
import type { Assigned } from './rule';

const costOf = (name: string, instance: Instance, slots: (number | null)[], assigned?: Assigned): number =>
  judge(instance, slots, assigned).find(({ rule }) => rule.name === name)!.cost;

/** Person 0 wants to meet everybody else; two days of five and two slots. */
const star = openInstance(4, [5, 2], 2, [
  [0, 1, 3],
  [0, 2, 2],
  [0, 3, 1],
]);

const withPerson = (change: Partial<Person>, instance = star): Instance => ({
  ...instance,
  people: instance.people.map((person, p) => (p === 0 ? { ...person, ...change } : person)),
});

const withRequest = (change: Partial<MeetingRequest>, instance = star): Instance => ({
  ...instance,
  requests: instance.requests.map((request, r) => (r === 0 ? { ...request, ...change } : request)),
});

const evenHalls = (slotCount: number): Instance['halls'] =>
  [0, 1].map(() => ({ tables: Array.from({ length: slotCount }, () => 1) }));
const twoHalls: Instance = {
  ...star,
  halls: evenHalls(7),
  walking: [
    [0, 2],
    [2, 0],
  ],
};

describe('rules on long meetings', () => {
  const long = withRequest({ length: 2 });

  it('one-meeting-at-a-time: a meeting takes all its slots', () => {
    expect(costOf('one-meeting-at-a-time', long, [1, 2, null])).toBe(1);
    expect(costOf('one-meeting-at-a-time', long, [1, 3, null])).toBe(0);
  });

  it('within-one-day: no meeting over night', () => {
    expect(costOf('within-one-day', long, [4, null, null])).toBe(1);
    expect(costOf('within-one-day', long, [3, null, null])).toBe(0);
  });

  it('people-available and tables-in-slot look at every slot', () => {
    expect(costOf('people-available', withPerson({ available: '1101111' }, long), [1, null, null])).toBe(1);
    expect(costOf('people-available', withRequest({ length: 2, allowedSlots: [1] }), [1, null, null])).toBe(1);
    const closing = { ...long, tables: [2, 2, 0, 2, 2, 2, 2] };
    expect(costOf('tables-in-slot', closing, [1, null, null])).toBe(1);
    expect(costOf('tables-in-slot', closing, [0, null, null])).toBe(0);
  });

  it('order-kept: the second begins after the end of the first', () => {
    const ordered = { ...long, precedences: [{ before: 0, after: 1 }] };
    expect(costOf('order-kept', ordered, [1, 2, null])).toBe(1);
    expect(costOf('order-kept', ordered, [1, 3, null])).toBe(0);
  });

  it('personal-maximum counts it once, few-breaks as one run', () => {
    expect(costOf('personal-maximum', withPerson({ maximum: 1 }, long), [1, null, null])).toBe(0);
    expect(costOf('few-breaks', long, [0, 2, null])).toBe(0);
    expect(costOf('few-breaks', long, [0, 3, null])).toBe(1);
  });
});

describe('rules on time', () => {
  it('people-available: outside the shift and in a talk nobody meets', () => {
    const onShift = withPerson({ shifts: [{ from: 2, to: 4 }] });
    expect(costOf('people-available', onShift, [1, 2, 3])).toBe(1);
    const listening = withPerson({ attends: [{ from: 1, to: 3 }] });
    expect(costOf('people-available', listening, [2, 3, null])).toBe(1);
  });

  it('few-breaks: a talk, a buffer and a walk are no breaks, what is left of the gap is', () => {
    expect(costOf('few-breaks', withPerson({ attends: [{ from: 1, to: 2 }] }), [0, 2, null])).toBe(0);
    const everIdle = { ...withPerson({ attends: [{ from: 1, to: 2 }] }), awayCountsAsIdle: true };
    expect(costOf('few-breaks', everIdle, [0, 2, null])).toBe(0);
    expect(costOf('few-breaks', withPerson({ buffer: 1 }), [0, 2, null])).toBe(0);
    expect(costOf('few-breaks', withPerson({ buffer: 1 }), [0, 3, null])).toBe(1);
    expect(costOf('few-breaks', twoHalls, [0, 3, null], { halls: [0, 1, null] })).toBe(0);
    expect(costOf('few-breaks', twoHalls, [0, 3, null], { halls: [0, 0, null] })).toBe(1);
  });

  it('buffer-kept: slots between two meetings of a day, not over night', () => {
    const hurried = withPerson({ buffer: 2 });
    expect(costOf('buffer-kept', hurried, [0, 2, null])).toBe(1);
    expect(costOf('buffer-kept', hurried, [0, 3, null])).toBe(0);
    expect(costOf('buffer-kept', hurried, [4, 5, null])).toBe(0);
  });

  it('rest-kept: too many slots in a stretch, and a pause that is too short to end it', () => {
    const tired = withPerson({ rest: { most: 2 } });
    expect(costOf('rest-kept', tired, [0, 1, 2])).toBe(1);
    expect(costOf('rest-kept', tired, [0, 1, 3])).toBe(0);
    expect(costOf('rest-kept', withPerson({ rest: { most: 2, pause: 2 } }), [0, 1, 3])).toBe(1);
    expect(costOf('rest-kept', withPerson({ rest: { most: 2, pause: 2 } }), [0, 1, 4])).toBe(0);
  });
});

describe('rules on halls and booths', () => {
  it('time-to-walk: between meetings, and between a talk and a meeting', () => {
    expect(costOf('time-to-walk', twoHalls, [0, 2, null], { halls: [0, 1, null] })).toBe(1);
    expect(costOf('time-to-walk', twoHalls, [0, 3, null], { halls: [0, 1, null] })).toBe(0);
    expect(costOf('time-to-walk', twoHalls, [0, 2, null], { halls: [1, 1, null] })).toBe(0);
    const listening = withPerson({ attends: [{ from: 0, to: 1, hall: 1 }] }, twoHalls);
    expect(costOf('time-to-walk', listening, [2, null, null], { halls: [0, null, null] })).toBe(1);
    expect(costOf('time-to-walk', listening, [3, null, null], { halls: [0, null, null] })).toBe(0);
  });

  it('tables-in-slot: in each hall', () => {
    const pair = openInstance(4, [2], 2, [
      [0, 1, 1],
      [2, 3, 1],
    ]);
    const split = { ...pair, halls: [{ tables: [1, 1] }, { tables: [1, 1] }] };
    expect(costOf('tables-in-slot', split, [0, 0], { halls: [1, 1] })).toBe(1);
    expect(costOf('tables-in-slot', split, [0, 0], { halls: [0, 1] })).toBe(0);
  });

  it('one-meeting-a-table: numbers of the own hall, one meeting each, over the whole length', () => {
    const pair = openInstance(4, [2], 2, [
      [0, 1, 1],
      [2, 3, 1],
    ]);
    const split: Instance = { ...pair, halls: [{ tables: [1, 1] }, { tables: [1, 0] }] };
    expect(costOf('one-meeting-a-table', split, [0, 0], { halls: [0, 1], tables: [0, 1] })).toBe(0);
    expect(costOf('one-meeting-a-table', split, [0, 0], { halls: [0, 1], tables: [1, null] })).toBe(2);
    expect(costOf('one-meeting-a-table', pair, [0, 0], { tables: [1, 1] })).toBe(1);
    expect(costOf('one-meeting-a-table', pair, [0, 0], { tables: [1, null] })).toBe(1);
    const long = { ...split, requests: split.requests.map((one) => ({ ...one, length: 2 })) };
    expect(costOf('one-meeting-a-table', long, [0, null], { halls: [1, null], tables: [1, null] })).toBe(1);
  });

  it('booths-kept: the own booth, in its hall, while it is open and has a place', () => {
    const booths = [{ hall: 1, available: '0111111' }];
    const stand: Instance = { ...withPerson({ booth: 0 }, twoHalls), booths };
    const at = (slots: (number | null)[], hall: number, instance = stand): number =>
      costOf('booths-kept', instance, slots, { halls: slots.map(() => hall), booths: slots.map(() => 0) });
    expect(at([1, 2, null], 1)).toBe(0);
    expect(at([1, 2, null], 0)).toBe(2);
    expect(at([0, null, null], 1)).toBe(1);
    expect(at([1, 1, null], 1)).toBe(1);
    expect(at([1, 1, null], 1, { ...stand, booths: [{ hall: 1, places: 2 }] })).toBe(0);
    expect(at([1, null, null], 1, { ...stand, people: twoHalls.people })).toBe(1);
    expect(at([1, null, null], 1, withRequest({ place: 'table' }, stand))).toBe(1);
    expect(costOf('booths-kept', withRequest({ place: 'booth' }, stand), [1, null, null])).toBe(1);
  });

  it('locks-kept: the slot, and the hall, booth and interpreter that the lock names', () => {
    const pinned = withRequest({ lockedSlot: 1, lockedHall: 1, lockedBooth: 0, lockedInterpreter: 2 });
    const kept = { halls: [1, null, null], booths: [0, null, null], interpreters: [2, null, null] };
    expect(costOf('locks-kept', pinned, [1, null, null], kept)).toBe(0);
    expect(costOf('locks-kept', pinned, [2, null, null], kept)).toBe(1);
    for (const part of ['halls', 'booths', 'interpreters']) {
      expect(costOf('locks-kept', pinned, [1, null, null], { ...kept, [part]: [null, null, null] })).toBe(1);
    }
  });

  it('few-table-changes: tables and booths, day by day', () => {
    const tables = [0, 1, 0];
    expect(costOf('few-table-changes', star, [0, 1, null], { tables })).toBe(1);
    expect(costOf('few-table-changes', star, [0, 5, null], { tables })).toBe(0);
    expect(costOf('few-table-changes', star, [0, null, 1], { tables })).toBe(0);
  });
});

describe('rules on interpreters', () => {
  const interpreted: Instance = {
    ...star,
    requests: star.requests.map((request) => ({ ...request, interpretation: [['zh', 'de']] as const })),
    interpreters: [
      { pairs: [['de', 'zh']], shifts: [{ from: 0, to: 3 }], rest: { most: 1 }, maximum: 2 },
      { pairs: [['en', 'zh']] },
    ],
  };

  it('interpreters-fit: languages in either order, shift, maximum, and none where none is needed', () => {
    expect(costOf('interpreters-fit', interpreted, [0, 2, null], { interpreters: [0, 0, null] })).toBe(0);
    expect(costOf('interpreters-fit', interpreted, [0, null, null], { interpreters: [1, null, null] })).toBe(1);
    expect(costOf('interpreters-fit', interpreted, [0, null, null], { interpreters: [null, null, null] })).toBe(1);
    expect(costOf('interpreters-fit', interpreted, [3, null, null], { interpreters: [0, null, null] })).toBe(1);
    expect(costOf('interpreters-fit', interpreted, [0, 1, 2], { interpreters: [0, 0, 0] })).toBe(1);
    expect(costOf('interpreters-fit', star, [0, null, null], { interpreters: [0, null, null] })).toBe(1);
  });

  it('interpreter-at-one-place, and the rest and the ways of interpreters', () => {
    const both = { interpreters: [0, 0, null] };
    expect(costOf('interpreter-at-one-place', interpreted, [1, 1, null], both)).toBe(1);
    expect(costOf('interpreter-at-one-place', interpreted, [0, 1, null], both)).toBe(0);
    expect(costOf('rest-kept', interpreted, [0, 1, null], both)).toBe(1);
    const apart = openInstance(4, [4], 2, [
      [0, 1, 1],
      [2, 3, 1],
    ]);
    const walking = { ...twoHalls, ...apart, halls: evenHalls(4), interpreters: interpreted.interpreters };
    expect(costOf('time-to-walk', walking, [0, 2], { halls: [0, 1], interpreters: [0, 0] })).toBe(1);
    expect(costOf('time-to-walk', walking, [0, 3], { halls: [0, 1], interpreters: [0, 0] })).toBe(0);
  });
});

describe('rules on who and how many', () => {
  it('exclusions-kept: never meet, not both, apart in one hall', () => {
    const never: Instance = { ...star, exclusions: [{ kind: 'never-meet', people: [1, 0] }] };
    expect(costOf('exclusions-kept', never, [0, null, null])).toBe(1);
    expect(costOf('exclusions-kept', never, [null, 0, null])).toBe(0);
    const notBoth: Instance = { ...star, exclusions: [{ kind: 'not-both', requests: [0, 2] }] };
    expect(costOf('exclusions-kept', notBoth, [0, null, 1])).toBe(1);
    expect(costOf('exclusions-kept', notBoth, [0, 1, null])).toBe(0);
    const pair = openInstance(4, [2], 2, [
      [0, 1, 1],
      [2, 3, 1],
    ]);
    const apart: Instance = { ...pair, halls: evenHalls(2), exclusions: [{ kind: 'apart', people: [0, 3] }] };
    expect(costOf('exclusions-kept', apart, [0, 0], { halls: [1, 1] })).toBe(1);
    expect(costOf('exclusions-kept', apart, [0, 0], { halls: [0, 1] })).toBe(0);
    expect(costOf('exclusions-kept', apart, [0, 1], { halls: [1, 1] })).toBe(0);
  });

  it('personal-minimum: what is missing', () => {
    expect(costOf('personal-minimum', withPerson({ minimum: 3 }), [0, null, null])).toBe(2);
    expect(costOf('personal-minimum', withPerson({ minimum: 1 }), [0, 1, null])).toBe(0);
  });

  it('most-even: variance of the shares, 0 where all got the same', () => {
    expect(costOf('most-even', star, [null, null, null])).toBe(0);
    expect(costOf('most-even', star, [0, 1, 2])).toBe(0);
    // Shares 333, 1000, 0, 0 of a thousand.
    expect(costOf('most-even', star, [0, null, null])).toBeCloseTo((4 * (333 ** 2 + 1000 ** 2) - 1333 ** 2) / 16, 6);
  });
});
