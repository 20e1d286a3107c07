import { lowestBit, popCount, SlotLayout } from './slot-layout';

describe('SlotLayout', () => {
  it('starts a word with each day and splits a day of more than 32 slots', () => {
    const layout = new SlotLayout([3, 40, 2]);
    expect(layout.wordCount).toBe(4);
    expect(layout.oneWordDays).toBe(false);
    expect(Array.from(layout.firstSlot)).toEqual([0, 3, 35, 43]);
    expect([layout.dayOf[2], layout.dayOf[3], layout.dayOf[44]]).toEqual([0, 1, 2]);
    expect([layout.wordOf[34], layout.bitOf[34]]).toEqual([1, 1 << 31]);
  });

  it('counts and finds bits, the sign bit included', () => {
    expect([0, 1, -1, 0x80000001 | 0].map(popCount)).toEqual([0, 1, 32, 2]);
    expect([1, 6, 1 << 31].map(lowestBit)).toEqual([0, 1, 31]);
  });
});
