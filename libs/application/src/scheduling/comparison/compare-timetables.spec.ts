import { compareTimetables } from './compare-timetables';

const at = (pairingId: string, slotIndex: number, tableIndex = 0) => ({ pairingId, slotIndex, tableIndex });
const party = (name: string) => ({ organizationId: name, name: { en: name } });
const parties = ['a', 'b', 'c', 'd'].map((pairingId) => ({
  pairingId,
  buyer: party(`buyer ${pairingId}`),
  supplier: party('supplier'),
  participantIds: [`buyer ${pairingId}`, 'supplier'],
  weight: 1,
}));
const names = {
  startsAt: new Map([0, 1, 2].map((slot) => [slot, `2026-09-20T0${slot}:00:00Z`])),
  tables: new Map([0, 1].map((table) => [table, { id: `t${table}`, hall: 'A', label: `A-${table}` }])),
};

describe('two timetables side by side', () => {
  const before = [at('a', 0), at('b', 1), at('c', 2)];
  const now = [at('a', 0), at('b', 1, 1), at('d', 0)];

  it('say what is held, gained, moved and lost, and how many people that touches', () => {
    const found = compareTimetables(before, now, parties, names, 10);
    expect(found).toMatchObject({ held: 1, gained: 1, moved: 1, lost: 1, peopleTouched: 4, complete: true });
    expect(found.changes.map(({ change, from, to }) => [change, from?.startsAt, from?.table, to?.table])).toEqual([
      ['gained', undefined, undefined, 'A-0'],
      ['moved', '2026-09-20T01:00:00Z', 'A-0', 'A-1'],
      ['lost', '2026-09-20T02:00:00Z', 'A-0', undefined],
    ]);
  });

  it('show the first changes and say that there are more', () => {
    const { changes, complete, lost } = compareTimetables(before, now, parties, names, 2);
    expect([changes.length, complete, lost]).toEqual([2, false, 1]);
  });

  it('differ in who interprets only where interpreters are told apart', () => {
    const [one, other] = ['i', 'j'].map((interpreterId) => [{ ...at('a', 0), interpreterId }]);
    expect(compareTimetables(one!, other!, parties, names, 2)).toMatchObject({ moved: 0, changes: [] });
    const interpreters = new Map([['j', { en: 'J' }]]);
    const found = compareTimetables(one!, other!, parties, { ...names, interpreters }, 2);
    expect(found.changes).toMatchObject([{ change: 'moved', to: { table: 'A-0', interpreter: { en: 'J' } } }]);
    expect(found.changes[0]?.from).not.toHaveProperty('interpreter');
  });

  it('that are the same differ in nothing', () => {
    expect(compareTimetables(now, now, [], names, 2)).toMatchObject({ held: 3, changes: [], peopleTouched: 0 });
  });
});
