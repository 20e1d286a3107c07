import { InstanceFileError } from './file-error';
import { readInstance } from './read-instance';

const DZN = `nBusiness = 3;
nMeetings = 2;
nTables = 2; % tables per slot
nTotalSlots = 4;
nMorningSlots = 2;

requested = [|1, 2,3,
|2, 3,2,
|];

forbidden = [{0},
{0,4},
{}];
fixed = [1,0];
precedences = [{},{1}];
`;

describe('readInstance', () => {
  it('reads the .dzn form, counting from 0', () => {
    const instance = readInstance(DZN, 'x.dzn');
    expect(instance).toMatchObject({ slotCount: 4, days: [4], tables: [2, 2, 2, 2], fairness: 2 });
    expect(instance.people.map(({ available }) => Array.from(available as Uint8Array).join(''))).toEqual([
      '1111',
      '1110',
      '1111',
    ]);
    expect(instance.requests).toEqual([
      { a: 0, b: 1, weight: 1, lockedSlot: 0, allowedSlots: undefined },
      { a: 1, b: 2, weight: 1, lockedSlot: undefined, allowedSlots: [2, 3] },
    ]);
    expect(instance.precedences).toEqual([{ before: 0, after: 1 }]);
  });

  it.each([
    ['an unknown participant', '|2, 3,2', '|2, 7,2', 'x.dzn, line 8: meeting 2: there is no participant 7'],
    ['a meeting with oneself', '|1, 2,3', '|1, 1,3', 'x.dzn, line 7: meeting 1: participant 1 cannot meet himself'],
    ['an unknown slot', '{0,4}', '{0,5}', 'x.dzn, line 12: forbidden: there is no slot 5'],
    ['a lock to an unknown slot', 'fixed = [1,0]', 'fixed = [9,0]', 'x.dzn, line 14: meeting 1: fixed to slot 9 of 4'],
    ['an unknown earlier meeting', '{},{1}', '{},{3}', 'x.dzn, line 15: precedences: there is no meeting 3'],
    ['rubbish in a list', '|2, 3,2', '|2, q,2', 'x.dzn, line 8: requested: "q" is not a number'],
    ['a missing value', 'nTables = 2;', '', 'x.dzn: nTables is missing'],
  ])('names the line of %s', (_, from, to, message) => {
    const read = (): unknown => readInstance(DZN.replace(from, to), 'x.dzn');
    expect(read).toThrow(InstanceFileError);
    expect(read).toThrow(expect.objectContaining({ message }));
  });

  it('refuses a .dzn that is cut short, wherever the cut is', () => {
    for (let length = 1; length < DZN.trimEnd().length; length += 7) {
      const cut = DZN.slice(0, length);
      if (cut.includes('fixed = [1,0];')) continue; // what follows is optional
      expect(() => readInstance(cut, 'x.dzn')).toThrow(InstanceFileError);
    }
  });

  it('reads the JSON form and names what is wrong in it', () => {
    const people = [
      { role: 'B', avail: '11' },
      { role: 'S', avail: '01' },
    ];
    const data = { slots: 2, days: [2], tables: [1, 1], people, requests: [[0, 1, 7]] };
    expect(readInstance(JSON.stringify(data), 'x.json')).toMatchObject({
      slotCount: 2,
      people: [{ role: 'B', available: '11' }, { role: 'S' }],
      requests: [{ a: 0, b: 1, weight: 7 }],
      fairness: undefined,
    });
    const broken =
      (change: object): (() => unknown) =>
      () =>
        readInstance(JSON.stringify({ ...data, ...change }), 'x.json');
    expect(broken({ requests: [[0, 1]] })).toThrow('x.json: request 0 must be [person, person, weight]');
    expect(broken({ people: [{ role: 'B', avail: '1x' }] })).toThrow('x.json: person 0: avail must be');
    expect(broken({ days: 'two' })).toThrow('x.json: days must be a list of numbers');
    expect(() => readInstance(JSON.stringify(data).slice(0, 40), 'x.json')).toThrow('is the file cut short?');
  });
});
