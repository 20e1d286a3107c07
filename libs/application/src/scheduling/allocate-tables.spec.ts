import * as fc from 'fast-check';
import { allocateTables } from './allocate-tables';

describe('tables', () => {
  it('are those of the solver where nothing stands in the way', () => {
    const solved = [
      { pairingId: 'a', slotIndex: 0, solvedTable: 2 },
      { pairingId: 'b', slotIndex: 1, solvedTable: 2 },
    ];
    expect(allocateTables(solved, [], 3)).toEqual([
      { pairingId: 'a', slotIndex: 0, tableIndex: 2 },
      { pairingId: 'b', slotIndex: 1, tableIndex: 2 },
    ]);
  });

  it('give way to a meeting that stands, without driving out a third', () => {
    const solved = [
      { pairingId: 'a', slotIndex: 0, solvedTable: 0 },
      { pairingId: 'b', slotIndex: 0, solvedTable: 1 },
    ];
    expect(allocateTables(solved, [{ slotIndex: 0, tableIndex: 0 }], 3)).toEqual([
      { pairingId: 'a', slotIndex: 0, tableIndex: 2 },
      { pairingId: 'b', slotIndex: 0, tableIndex: 1 },
    ]);
  });

  it('that are not enough are a broken promise of the solver', () => {
    const solved = [{ pairingId: 'a', slotIndex: 0, solvedTable: 0 }];
    expect(() => allocateTables(solved, [{ slotIndex: 0, tableIndex: 0 }], 1)).toThrow(
      /more meetings than its 1 tables/,
    );
  });

  it('are never given twice', () => {
    const cases = fc.record({
      standing: fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(5)), { selector: String }),
      perSlot: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)),
    });
    fc.assert(
      fc.property(cases, ({ standing, perSlot }) => {
        const stands = standing.map(([slotIndex, tableIndex]) => ({ slotIndex, tableIndex }));
        const solved = perSlot.flatMap((wanted, slotIndex) => {
          const room = 6 - stands.filter((row) => row.slotIndex === slotIndex).length;
          return Array.from({ length: Math.min(wanted, room) }, (_, solvedTable) => ({
            pairingId: `${slotIndex}/${solvedTable}`,
            slotIndex,
            solvedTable,
          }));
        });
        const used = [...stands, ...allocateTables(solved, stands, 6)].map(
          (row) => `${row.slotIndex}:${row.tableIndex}`,
        );
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });
});
