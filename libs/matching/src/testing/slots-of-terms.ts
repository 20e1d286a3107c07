import type { SideItem, Slot } from '../engine/market-side';

/** Slots of one item each that hold terms by number, each counting `value`. */
export const slotsOf = (
  items: readonly (readonly number[])[],
  value: (item: number, id: number) => number,
): Slot<null>[] =>
  items.map((ids, number) => {
    const terms = {
      ids: Int32Array.from(ids),
      counts: new Float64Array(ids.length).fill(1),
      length: ids.length,
      fromLabel: new Uint8Array(ids.length),
    };
    const item: SideItem = {
      item: { id: '', sectors: Int32Array.of(0), terms },
      set: 0,
      terms,
      values: Float64Array.from(ids, (id) => value(number, id)),
    };
    return { number, order: number, id: `${number}`, organizationId: '', who: null, items: [item], isRemoved: false };
  });
