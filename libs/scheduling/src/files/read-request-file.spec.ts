import { isPlain } from '../model/is-plain';
import { InvalidInstanceError } from '../validation/instance-problem';
import { solve } from '../solve';
import { InstanceFileError } from './file-error';
import { readRequestFile } from './read-request-file';

const RICH = {
  slots: 4,
  days: [2, 2],
  tables: [2, 2, 2, 1],
  halls: [{ tables: [1, 1, 1, 1] }, { tables: [1, 1, 1, 0] }],
  walking: [
    [0, 1],
    [1, 0],
  ],
  talks: [{ from: 1, to: 2, hall: 1 }],
  booths: [{ hall: 1, places: 2, avail: '1110' }],
  interpreters: [{ pairs: [['de', 'zh']], shifts: [[0, 3]], maximum: 2, rest: { most: 1 } }],
  exclusions: [{ kind: 'never-meet', people: [0, 3] }],
  precedences: [[0, 1]],
  fairness: 3,
  people: [
    { role: 'B', avail: '1111', minimum: 1, maximum: 2, attends: [0], buffer: 1 },
    { role: 'B', avail: '1111', shifts: [[0, 2]], rest: { most: 2, pause: 2 } },
    { role: 'S', avail: '1111', booth: 0 },
    { role: 'S', avail: '1111' },
  ],
  requests: [
    [0, 2, 5, { lock: 0, hall: 1, booth: 0, place: 'booth' }],
    [1, 2, 4, { slots: [0, 1], length: 2, languages: [['zh', 'de']] }],
    [1, 3, 2],
  ],
};

const read = (change: object): unknown => readRequestFile(JSON.stringify({ ...RICH, ...change }), 'x.json');

describe('readRequestFile', () => {
  it('reads everything that a convention has', () => {
    const instance = readRequestFile(JSON.stringify(RICH), 'x.json');
    expect(instance).toMatchObject({
      halls: RICH.halls,
      walking: RICH.walking,
      booths: [{ hall: 1, places: 2, available: '1110' }],
      interpreters: [{ pairs: [['de', 'zh']], shifts: [{ from: 0, to: 3 }], maximum: 2, rest: { most: 1 } }],
      exclusions: RICH.exclusions,
      precedences: [{ before: 0, after: 1 }],
      fairness: 3,
    });
    expect(instance.people[0]).toMatchObject({ minimum: 1, attends: [{ from: 1, to: 2, hall: 1 }], buffer: 1 });
    expect(instance.people[1]).toMatchObject({ shifts: [{ from: 0, to: 2 }], rest: { most: 2, pause: 2 } });
    expect(instance.requests[0]).toMatchObject({ lockedSlot: 0, lockedHall: 1, lockedBooth: 0, place: 'booth' });
    expect(instance.requests[1]).toMatchObject({ allowedSlots: [0, 1], length: 2, interpretation: [['zh', 'de']] });
    expect(solve(instance, { seed: 1, moveBudget: 500 })).toMatchObject({ slots: [0, null, expect.any(Number)] });
  });

  it('takes a file without any of that as a plain instance', () => {
    const { slots, days, tables } = RICH;
    const people = RICH.people.map(({ role, avail }) => ({ role, avail }));
    const text = JSON.stringify({ name: 'x', slots, days, tables, people, requests: [[0, 2, 5]] });
    expect(isPlain(readRequestFile(text, 'x.json'))).toBe(true);
  });

  it.each([
    ['a person', { people: [{ role: 'B', avail: '1111', minimun: 1 }] }, 'person 0: there is no field "minimun"'],
    [
      'a talk',
      { people: [{ role: 'B', avail: '1111', attends: [7] }] },
      'person 0: attends talk 7, which is not there',
    ],
    ['a rest', { people: [{ role: 'B', avail: '1111', rest: {} }] }, 'person 0, rest: most must be a number'],
    [
      'a shift',
      { people: [{ role: 'B', avail: '1111', shifts: [[1]] }] },
      'shifts, entry 0 must be a list of 2 numbers',
    ],
    ['terms', { requests: [[0, 2, 5, { lenght: 2 }]] }, 'request 0: there is no field "lenght"'],
    ['a place', { requests: [[0, 2, 5, { place: 'bar' }]] }, 'request 0: place must be table or booth'],
    ['languages', { requests: [[0, 2, 5, { languages: ['de'] }]] }, 'request 0: languages, entry 0 must be a pair'],
    ['a hall', { halls: [[1, 1]] }, 'hall 0: must be an object'],
    ['a booth', { booths: [{ avail: 'yes' }] }, 'booth 0: avail must be a string of 0 and 1'],
    ['an exclusion', { exclusions: [{ kind: 'maybe' }] }, 'exclusion 0: kind must be'],
    ['a pair', { exclusions: [{ kind: 'apart', people: [1] }] }, 'exclusion 0: people must be two'],
    ['the ways', { walking: [0, 1] }, 'walking, entry 0 must be a list of numbers'],
  ])('names the place of a wrong %s', (_, change, message) => {
    expect(() => read(change)).toThrow(InstanceFileError);
    expect(() => read(change)).toThrow(message);
  });

  it.each([
    ['a minimum above what was asked', { people: [{ role: 'B', avail: '1111', minimum: 2 }, ...RICH.people.slice(1)] }],
    ['a long meeting that fits into no day', { requests: [[1, 2, 4, { length: 3 }]] }],
    ['a language that nobody speaks', { requests: [[1, 2, 4, { languages: [['fr', 'zh']] }]] }],
    ['an unknown person', { requests: [[1, 9, 4]] }],
    ['an unknown slot', { requests: [[1, 2, 4, { lock: 4 }]] }],
    ['a hall too many', { walking: [[0]] }],
  ])('leaves %s to the validation, before any solving', (_, change) => {
    const text = JSON.stringify({ ...RICH, precedences: [], ...change });
    expect(() => solve(readRequestFile(text, 'x.json'), { seed: 1 })).toThrow(InvalidInstanceError);
  });
});
