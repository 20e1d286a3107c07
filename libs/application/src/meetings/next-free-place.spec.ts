import * as fc from 'fast-check';
import { nextFreePlace, type PlaceInTime } from './next-free-place';

const place = (index: number, peopleFree: boolean, freeTableId: string | null): PlaceInTime => ({
  slotId: `slot ${index}`,
  startsAt: new Date(Date.UTC(2026, 8, 20, 1, index * 30)),
  peopleFree,
  freeTableId,
});

describe('the next free place', () => {
  it('is another table in the same slot where only the table was the trouble', () => {
    const places = [place(0, true, 'a'), place(1, true, 'b')];
    expect(nextFreePlace(places, 'slot 1', 'elsewhere')).toEqual({
      slotId: 'slot 1',
      tableId: 'b',
      startsAt: places[1]?.startsAt,
    });
  });

  it('needs the people as well as a table', () => {
    const places = [place(0, true, 'a'), place(1, false, 'a'), place(2, true, null), place(3, true, 'c')];
    expect(nextFreePlace(places, 'slot 1', 'elsewhere')).toMatchObject({ slotId: 'slot 3', tableId: 'c' });
  });

  it('goes on from the first slot after the last', () => {
    const places = [place(0, true, 'a'), place(1, true, 'a'), place(2, false, 'a')];
    expect(nextFreePlace(places, 'slot 2', 'elsewhere')).toMatchObject({ slotId: 'slot 0' });
  });

  it('is none where nothing is free', () => {
    expect(nextFreePlace([place(0, false, 'a'), place(1, true, null)], 'slot 0', 'elsewhere')).toBeNull();
    expect(nextFreePlace([], 'slot 0', 'elsewhere')).toBeNull();
  });

  it('is not where the meeting is now, unless another table there was asked for', () => {
    const places = [place(0, false, 'a'), place(1, true, 'b')];
    expect(nextFreePlace(places, 'slot 0', 'slot 1')).toBeNull();
    expect(nextFreePlace(places, 'slot 1', 'slot 1')).toMatchObject({ slotId: 'slot 1', tableId: 'b' });
  });

  it('is always free, and nothing free lies between it and what was asked for', () => {
    const places = fc.array(fc.tuple(fc.boolean(), fc.option(fc.constant('t'))), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(places, fc.nat(19), (rows, start) => {
        const slots = rows.map(([free, table], index) => place(index, free, table));
        const from = start % slots.length;
        const isFree = (slot: PlaceInTime) => slot.peopleFree && slot.freeTableId !== null;
        const found = nextFreePlace(slots, `slot ${from}`, 'elsewhere');
        const at = slots.findIndex(({ slotId }) => slotId === found?.slotId);
        const passed = at >= from ? slots.slice(from, at) : [...slots.slice(from), ...slots.slice(0, at)];
        expect((found ? passed : slots).some(isFree)).toBe(false);
        expect(found === null || isFree(slots[at] as PlaceInTime)).toBe(true);
      }),
    );
  });
});
