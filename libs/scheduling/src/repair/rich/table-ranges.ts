import type { Instance } from '../../model/instance';

/** Tables of all halls are numbered through: hall h has the tables [from, to) of `rangeOf[h]`. */
export interface TableRanges {
  readonly rangeOf: readonly { readonly from: number; readonly to: number }[];
  readonly tableCount: number;
}

/** As many tables a hall as it has in the slot with most of them. */
export function tableRanges({ halls, tables }: Pick<Instance, 'halls' | 'tables'>): TableRanges {
  let tableCount = 0;
  const rangeOf = (halls ?? [{ tables }]).map((hall) => {
    const from = tableCount;
    tableCount += hall.tables.reduce((most, n) => Math.max(most, n), 0);
    return { from, to: tableCount };
  });
  return { rangeOf, tableCount };
}
