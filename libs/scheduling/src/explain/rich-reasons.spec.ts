import type { Instance } from '../model/instance';
import { compileRich } from '../resources/compile-rich';
import { RichSchedule } from '../resources/rich-schedule';
import { openInstance } from '../testing/instances';
import { richReasonsOf } from './rich-reasons';

const open = openInstance(4, [3], 1, [
  [0, 1, 5],
  [2, 3, 4],
]);

/** The reason for request 1 where request 0 is held as `placed` says: slot, place, interpreter. */
function reasonBeside(instance: Instance, ...placed: [slot: number, place: number, interpreter: number][]): string {
  const schedule = new RichSchedule(compileRich(instance));
  placed.forEach(([slot, place, interpreter], i) => schedule.place(i === 0 ? 0 : i + 1, slot, place, interpreter));
  return richReasonsOf(schedule).find(({ request }) => request === 1)!.code;
}

const withFirst = (change: object, instance: Instance = open): Instance => ({
  ...instance,
  requests: instance.requests.map((request, r) => (r === 1 ? { ...request, ...change } : request)),
});

const onlySlot = (slot: number): object => ({ allowedSlots: [slot] });
const pairs = [['en', 'zh']] as const;

describe('richReasonsOf', () => {
  it('names the resource that is missing', () => {
    expect(reasonBeside(withFirst(onlySlot(1)), [1, 0, -1])).toBe('TABLES_FULL');
    const booth: Instance = { ...withFirst({ ...onlySlot(1), place: 'booth' }), booths: [{}] };
    const stands = { ...booth, people: booth.people.map((one) => ({ ...one, booth: 0 })) };
    expect(reasonBeside(stands, [1, 1, -1])).toBe('BOOTH_TAKEN');
    const spoken: Instance = {
      ...open,
      tables: [2, 2, 2],
      requests: open.requests.map((one) => ({ ...one, ...onlySlot(1), interpretation: pairs })),
      interpreters: [{ pairs }],
    };
    expect(reasonBeside(spoken, [1, 0, 0])).toBe('INTERPRETERS_BUSY');
  });

  it('names what time forbids', () => {
    const chain = openInstance(4, [3], 2, [
      [0, 1, 5],
      [0, 2, 4],
    ]);
    const person = (change: object): Instance => ({
      ...withFirst(onlySlot(1), chain),
      people: chain.people.map((one, p) => (p === 0 ? { ...one, ...change } : one)),
    });
    expect(reasonBeside(person({ buffer: 1 }), [0, 0, -1])).toBe('NO_TIME_TO_WALK');
    expect(reasonBeside(person({ rest: { most: 1 } }), [0, 0, -1])).toBe('REST');
    expect(reasonBeside(person({ maximum: 1 }), [0, 0, -1])).toBe('A_FULL');
    expect(reasonBeside(withFirst({ length: 2 }, chain), [1, 0, -1])).toBe('TOO_LONG');
    expect(reasonBeside(withFirst(onlySlot(0), chain), [0, 0, -1])).toBe('A_BUSY');
  });

  it('names exclusions', () => {
    const wide = { ...open, tables: [2, 2, 2] };
    const rivals: Instance = { ...wide, exclusions: [{ kind: 'not-both', requests: [0, 1] }] };
    expect(reasonBeside(rivals, [0, 0, -1])).toBe('NEVER_TOGETHER');
    const apart: Instance = { ...withFirst(onlySlot(0), wide), exclusions: [{ kind: 'apart', people: [0, 3] }] };
    expect(reasonBeside(apart, [0, 0, -1])).toBe('APART');
  });

  it('says that two never meet at all', () => {
    expect(reasonBeside(withFirst({ allowedSlots: [] }), [0, 0, -1])).toBe('NO_COMMON_SLOT');
    expect(reasonBeside(withFirst({ allowedSlots: [0, 2], length: 2 }), [0, 0, -1])).toBe('TOO_LONG');
  });
});
