import { openInstance } from '../testing/instances';
import { explainUnscheduled } from './explain-unscheduled';

describe('explainUnscheduled', () => {
  const open = openInstance(4, [4], 1, [
    [0, 1, 5],
    [2, 3, 4],
    [0, 2, 1],
  ]);
  const instance = {
    ...open,
    people: open.people.map((person, p) => (p === 2 ? { ...person, available: '0111' } : person)),
  };

  it('names every obstacle slot by slot, and the single changes that would help', () => {
    const { slots, singleChanges } = explainUnscheduled(instance, [1, 2, null], 2);
    expect(slots.map(({ obstacles }) => obstacles)).toEqual([
      ['B_AWAY'],
      ['A_BUSY', 'TABLES_FULL'],
      ['B_BUSY', 'TABLES_FULL'],
      [],
    ]);
    expect(singleChanges).toEqual([{ slot: 0, change: 'B_AWAY' }]);
  });

  it('says that the personal maximum is reached, which no change of slot can help', () => {
    const capped = { ...instance, people: instance.people.map((person) => ({ ...person, maximum: 1 })) };
    expect(explainUnscheduled(capped, [1, null, null], 2)).toMatchObject({
      aFull: true,
      bFull: false,
      singleChanges: [],
    });
  });

  it('sees the order and the allowed slots', () => {
    const ordered = {
      ...instance,
      requests: instance.requests.map((request, r) => (r === 2 ? { ...request, allowedSlots: [1, 3] } : request)),
      precedences: [{ before: 2, after: 1 }],
    };
    const { slots } = explainUnscheduled(ordered, [0, 2, null], 2);
    expect(slots[1]!.obstacles).toEqual([]);
    expect(slots[3]!.obstacles).toEqual(['ORDER']);
    expect(slots[2]!.obstacles).toContain('SLOT_NOT_ALLOWED');
  });
});
