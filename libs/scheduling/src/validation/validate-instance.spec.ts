import type { Instance, MeetingRequest } from '../model/instance';
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

describe('validateInstance', () => {
  it('accepts a sound instance, locks and precedences included', () => {
    const sound = { ...withRequests({ lockedSlot: 0 }, { lockedSlot: 1 }), precedences: [{ before: 0, after: 1 }] };
    expect(validateInstance(sound)).toEqual([]);
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
  ])('names %s', (_, instance, expected) => {
    const problems = validateInstance(instance);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject(expected);
    expect(problems[0]!.message).toMatch(/\d|table/);
  });
});
