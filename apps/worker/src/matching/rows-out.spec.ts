import type { MatchRow } from '@handsel/application';
import { setImmediate as turn } from 'node:timers/promises';
import { RowsOut } from './rows-out';

const rows = (count: number): MatchRow[] =>
  Array.from({ length: count }, (_, n) => ({
    buyerId: `b${n}`,
    supplierId: 's',
    score: n,
    parts: null,
    buyerRank: 1,
    supplierRank: null,
  }));

describe('rows on their way out', () => {
  it('go in portions, all of them and in order', async () => {
    const sent: MatchRow[][] = [];
    const out = new RowsOut((portion) => {
      sent.push(portion);
      setImmediate(() => out.taken());
    });
    const all = rows(3_210);
    await out.add(all.slice(0, 7));
    await out.add(all.slice(7));
    await out.flush();
    expect(sent.map((portion) => portion.length)).toEqual([500, 500, 500, 500, 500, 500, 210]);
    expect(sent.flat()).toEqual(all);
  });

  it('wait for who takes them in: no more than four portions are under way', async () => {
    let sent = 0;
    const out = new RowsOut(() => sent++);
    let added = false;
    const adding = out.add(rows(10_000)).then(() => (added = true));
    await turn();
    expect(sent).toBe(4);
    for (let taken = 1; taken <= 16; taken++) {
      out.taken();
      await turn();
      expect(sent).toBe(4 + taken);
    }
    await adding;
    expect(added).toBe(true);
  });

  it('say nothing where there is nothing to say', async () => {
    const sent: MatchRow[][] = [];
    const out = new RowsOut((portion) => sent.push(portion));
    await out.add([]);
    await out.flush();
    expect(sent).toEqual([]);
  });
});
