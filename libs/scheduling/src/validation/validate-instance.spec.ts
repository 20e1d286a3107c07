import type { Instance, MeetingRequest, Person } from '../model/instance';
import { openInstance } from '../testing/instances';
import { validateInstance } from './validate-instance';

const base = openInstance(4, [2, 2], 1, [
  [0, 1, 3],
  [2, 3, 3],
  [0, 2, 1],
]);

const withRequests = (...changes: Partial<MeetingRequest>[]): Instance => ({
  ...base,
  requests: base.requests.map((request, r) => ({ ...request, ...changes[r] })),
});

const withAbsence = (person: number, available: string): Instance => ({
  ...withRequests({ lockedSlot: 2 }),
  people: base.people.map((one, p) => (p === person ? { ...one, available } : one)),
});

const withPerson = (change: Partial<Person>): Instance => ({
  ...base,
  people: base.people.map((person, p) => (p === 0 ? { ...person, ...change } : person)),
});

const threeHalls = (longest: number): Instance => ({
  ...base,
  halls: [{ tables: base.tables }, { tables: [0, 0, 0, 0] }, { tables: [0, 0, 0, 0] }],
  walking: [
    [0, 1, longest],
    [1, 0, 1],
    [2, 1, 0],
  ],
});

describe('validateInstance', () => {
  it('accepts a sound instance, locks and precedences included', () => {
    const sound = { ...withRequests({ lockedSlot: 0 }, { lockedSlot: 1 }), precedences: [{ before: 0, after: 1 }] };
    expect(validateInstance(sound)).toEqual([]);
  });

  it('accepts halls, and ways of which none is longer than a way round', () => {
    expect(validateInstance(threeHalls(2))).toEqual([]);
  });

  it.each<[string, Instance, object]>([
    ['days that do not add up', { ...base, days: [3] }, { code: 'SLOTS_INVALID' }],
    ['no tables at all', { ...base, tables: [0, 0, 0, 0] }, { code: 'TABLES_INVALID' }],
    ['a negative number of tables', { ...base, tables: [1, -1, 1, 1] }, { code: 'TABLES_INVALID', slot: 1 }],
    ['a short availability', withAbsence(3, '111'), { code: 'AVAILABILITY_INVALID', person: 3 }],
    ['a bad fairness bound', { ...base, fairness: -1 }, { code: 'FAIRNESS_INVALID' }],
    ['a meeting with oneself', withRequests({ b: 0 }), { code: 'MEETING_WITH_SELF', requests: [0], person: 0 }],
    ['an unknown person', withRequests({}, { b: 4 }), { code: 'PERSON_UNKNOWN', requests: [1], person: 4 }],
    ['a broken weight', withRequests({ weight: 0.5 }), { code: 'WEIGHT_INVALID', requests: [0] }],
    ['an unknown slot', withRequests({ allowedSlots: [4] }), { code: 'SLOT_UNKNOWN', requests: [0], slot: 4 }],
    [
      'a lock outside the allowed slots',
      withRequests({ lockedSlot: 1, allowedSlots: [0] }),
      { code: 'LOCK_NOT_ALLOWED', requests: [0], slot: 1 },
    ],
    ['a lock against availability', withAbsence(1, '1101'), { code: 'LOCK_AGAINST_AVAILABILITY', person: 1, slot: 2 }],
    [
      'two locks of one person',
      { ...withRequests({ lockedSlot: 1 }, {}, { lockedSlot: 1 }), tables: [2, 2, 2, 2] },
      { code: 'LOCKS_CLASH', requests: [0, 2], person: 0, slot: 1 },
    ],
    [
      'more locks than tables',
      withRequests({ lockedSlot: 3 }, { lockedSlot: 3 }),
      { code: 'LOCKS_EXCEED_TABLES', requests: [0, 1], slot: 3 },
    ],
    [
      'more locks than a person takes',
      {
        ...withRequests({ lockedSlot: 0 }, {}, { lockedSlot: 1 }),
        people: base.people.map((person, p) => ({ ...person, maximum: p === 0 ? 1 : undefined })),
      },
      { code: 'LOCKS_EXCEED_MAXIMUM', requests: [0, 2], person: 0 },
    ],
    [
      'locks against their order',
      { ...withRequests({ lockedSlot: 1 }, { lockedSlot: 0 }), precedences: [{ before: 0, after: 1 }] },
      { code: 'LOCKS_OUT_OF_ORDER', requests: [0, 1] },
    ],
    [
      'a precedence of an unknown request',
      { ...base, precedences: [{ before: 0, after: 9 }] },
      { code: 'PRECEDENCE_UNKNOWN', requests: [0, 9] },
    ],
    [
      'precedences in a circle',
      {
        ...base,
        precedences: [
          { before: 0, after: 1 },
          { before: 1, after: 2 },
          { before: 2, after: 1 },
        ],
      },
      { code: 'PRECEDENCE_CYCLE', requests: [1, 2] },
    ],
    ['a minimum above the maximum', withPerson({ minimum: 2, maximum: 1 }), { code: 'MINIMUM_INVALID', person: 0 }],
    ['a minimum above what was asked', withPerson({ minimum: 3 }), { code: 'MINIMUM_INVALID', person: 0 }],
    ['an unknown shift', withPerson({ shifts: [{ from: 3, to: 5 }] }), { code: 'SHIFT_INVALID', person: 0 }],
    ['an empty talk', withPerson({ attends: [{ from: 1, to: 1 }] }), { code: 'TALK_INVALID', person: 0 }],
    ['a talk in no hall', withPerson({ attends: [{ from: 1, to: 2, hall: 1 }] }), { code: 'TALK_INVALID', person: 0 }],
    [
      'two talks at a time',
      withPerson({
        attends: [
          { from: 0, to: 2 },
          { from: 1, to: 2 },
        ],
      }),
      { code: 'TALK_INVALID', person: 0 },
    ],
    ['a broken buffer', withPerson({ buffer: -1 }), { code: 'BUFFER_INVALID', person: 0 }],
    ['a rest without meetings', withPerson({ rest: { most: 0 } }), { code: 'REST_INVALID', person: 0 }],
    ['an unknown booth', withPerson({ booth: 0 }), { code: 'BOOTH_INVALID', person: 0 }],
    ['a length of nothing', withRequests({ length: 0 }), { code: 'LENGTH_INVALID', requests: [0] }],
    ['a meeting longer than any day', withRequests({ length: 3 }), { code: 'LENGTH_INVALID', requests: [0] }],
    ['a booth that neither has', withRequests({ place: 'booth' }), { code: 'PLACE_INVALID', requests: [0] }],
    ['a hall without a lock', withRequests({ lockedHall: 0 }), { code: 'PLACE_INVALID', requests: [0] }],
    ['a lock to no hall', withRequests({ lockedSlot: 0, lockedHall: 1 }), { code: 'PLACE_INVALID', requests: [0] }],
    [
      'a language that nobody interprets',
      { ...withRequests({ interpretation: [['en', 'zh']] }), interpreters: [{ pairs: [['de', 'zh']] }] },
      { code: 'LANGUAGES_UNKNOWN', requests: [0] },
    ],
    ['a lock over night', withRequests({ lockedSlot: 1, length: 2 }), { code: 'LOCK_NOT_ALLOWED', requests: [0] }],
    [
      'a lock of two who must not meet',
      { ...withRequests({ lockedSlot: 1 }), exclusions: [{ kind: 'never-meet', people: [1, 0] }] },
      { code: 'LOCK_EXCLUDED', requests: [0] },
    ],
    [
      'an exclusion of nobody',
      { ...base, exclusions: [{ kind: 'apart', people: [0, 4] }] },
      { code: 'EXCLUSION_UNKNOWN' },
    ],
    [
      'an exclusion of one request',
      { ...base, exclusions: [{ kind: 'not-both', requests: [1, 1] }] },
      { code: 'EXCLUSION_UNKNOWN' },
    ],
    ['halls that do not add up', { ...base, halls: [{ tables: [1, 1, 1, 0] }] }, { code: 'HALLS_INVALID', slot: 3 }],
    ['a hall with too few slots', { ...base, halls: [{ tables: [1] }] }, { code: 'HALLS_INVALID' }],
    ['ways without halls', { ...base, walking: [[0, 1]] }, { code: 'WALKING_INVALID' }],
    ['a way round that is shorter', threeHalls(5), { code: 'WALKING_INVALID' }],
    ['a booth in no hall', { ...base, booths: [{ hall: 1 }] }, { code: 'BOOTH_INVALID', booth: 0 }],
    ['a booth without a place', { ...base, booths: [{ places: 0 }] }, { code: 'BOOTH_INVALID', booth: 0 }],
    ['an interpreter of nothing', { ...base, interpreters: [{ pairs: [] }] }, { code: 'INTERPRETER_INVALID' }],
    [
      'an interpreter from German to German',
      { ...base, interpreters: [{ pairs: [['de', 'de']] }] },
      { code: 'INTERPRETER_INVALID', interpreter: 0 },
    ],
  ])('names %s', (_, instance, expected) => {
    const problems = validateInstance(instance);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(expected);
    expect(problems[0]!.message).toMatch(/\d|table/);
  });
});
