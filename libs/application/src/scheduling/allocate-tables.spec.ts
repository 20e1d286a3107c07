import * as fc from 'fast-check';
import { allocateTables, type SolvedPlace } from './allocate-tables';

const place = (
  pairingId: string,
  slotIndex: number,
  tables: number[],
  more: Partial<SolvedPlace> = {},
): SolvedPlace => ({
  pairingId,
  slotIndex,
  slotCount: 1,
  interpreterId: null,
  pinned: null,
  tables,
  ...more,
});
const seats = (solved: SolvedPlace[], standing: Parameters<typeof allocateTables>[1] = []) =>
  allocateTables(solved, standing).placements.map(({ pairingId, tableIndex }) => `${pairingId}${tableIndex}`);

describe('tables', () => {
  it('are the first choices where nothing stands in the way', () => {
    expect(seats([place('a', 0, [2, 0, 1]), place('b', 1, [2, 0, 1])])).toEqual(['a2', 'b2']);
  });

  it('give way to a meeting that stands, without driving out a third', () => {
    const solved = [place('a', 0, [0, 1, 2]), place('b', 0, [1, 0, 2])];
    expect(seats(solved, [{ slotIndex: 0, tableIndex: 0 }])).toEqual(['a2', 'b1']);
  });

  it('go to pinned pairings first, whoever comes before', () => {
    expect(seats([place('a', 0, [1, 0]), place('b', 0, [0, 1], { pinned: 1 })])).toEqual(['a0', 'b1']);
  });

  it('are kept over all slots of a long meeting, also one that stands', () => {
    const long = place('a', 0, [0, 1], { slotCount: 2 });
    expect(seats([long, place('b', 1, [0, 1])])).toEqual(['a0', 'b1']);
    expect(seats([place('b', 2, [0, 1])], [{ slotIndex: 1, slotCount: 2, tableIndex: 0 }])).toEqual(['b1']);
  });

  it('that are not enough leave a pairing without, and say which', () => {
    expect(allocateTables([place('a', 0, [0])], [{ slotIndex: 0, tableIndex: 0 }])).toEqual({
      placements: [],
      seatless: ['a'],
    });
  });

  it('are never given twice, and with meetings of one slot nobody goes without', () => {
    const cases = fc.record({
      standing: fc.uniqueArray(fc.tuple(fc.nat(2), fc.nat(5)), { selector: String }),
      perSlot: fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6)),
    });
    fc.assert(
      fc.property(cases, ({ standing, perSlot }) => {
        const stands = standing.map(([slotIndex, tableIndex]) => ({ slotIndex, tableIndex }));
        const solved = perSlot.flatMap((wanted, slotIndex) => {
          const room = 6 - stands.filter((row) => row.slotIndex === slotIndex).length;
          return Array.from({ length: Math.min(wanted, room) }, (_, n) =>
            place(`${slotIndex}/${n}`, slotIndex, [n, 0, 1, 2, 3, 4, 5]),
          );
        });
        const { placements, seatless } = allocateTables(solved, stands);
        const used = [...stands, ...placements].map((row) => `${row.slotIndex}:${row.tableIndex}`);
        expect(new Set(used).size).toBe(used.length);
        expect(seatless).toEqual([]);
      }),
    );
  });
});
