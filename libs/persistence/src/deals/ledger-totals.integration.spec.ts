import type { Deal, DealTotals, EnterDealInput, LedgerTotals, OperationQueryInput } from '@handsel/contracts';
import { formatAmount, parseAmount } from '@handsel/kernel';
import fc from 'fast-check';
import { valueOf } from '../fixtures/sample-convention';
import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

const amount = fc.bigInt({ min: 0n, max: 10n ** 14n }).map(formatAmount);
const field = fc.constantFrom<Pick<EnterDealInput, 'sector' | 'subFields'>>(
  { sector: 'digital.integrated-circuits', subFields: [] },
  { sector: 'digital', subFields: ['digital.integrated-circuits'] },
  { sector: 'automotive', subFields: ['automotive.new-energy-vehicles', 'automotive.parts'] },
  { sector: 'automotive.parts', subFields: [] },
);
const stated = fc.record({
  amount,
  currency: fc.constantFrom('CNY' as const, 'USD' as const, 'EUR' as const),
  type: fc.constantFrom('intent' as const, 'contract' as const, 'investment' as const),
  origin: fc.constantFrom({ country: 'CN', province: 'Anhui' }, { country: 'CN', province: null }, { country: 'DE' }),
  field,
});
const operation = fc.oneof(
  { weight: 5, arbitrary: stated.map((of) => ({ kind: 'sign' as const, of, pick: 0 })) },
  { weight: 3, arbitrary: fc.tuple(stated, fc.nat()).map(([of, pick]) => ({ kind: 'correct' as const, of, pick })) },
  { weight: 2, arbitrary: fc.nat().map((pick) => ({ kind: 'retract' as const, of: null, pick })) },
  { weight: 1, arbitrary: stated.map((of) => ({ kind: 'withdraw' as const, of, pick: 0 })) },
);

/** Totals from the deals that are signed, added up the plainest way there is. */
function plainTotals(signed: Iterable<Deal>) {
  let projects = 0;
  const sums: Record<'CNY' | 'USD', bigint> = { CNY: 0n, USD: 0n };
  let [highTech, integrated] = [0, 0n];
  for (const deal of signed) {
    projects++;
    for (const currency of ['CNY', 'USD'] as const) sums[currency] += parseAmount(deal.amounts[currency] ?? '0');
    if (deal.highTech) highTech++;
    if (deal.sector === 'digital.integrated-circuits') integrated += parseAmount(deal.amounts['CNY'] ?? '0');
  }
  return { projects, cny: sums.CNY, usd: sums.USD, highTech, integrated };
}

const read = (totals: DealTotals) => ({
  projects: totals.projects,
  cny: parseAmount(totals.amounts['CNY'] ?? '0'),
  usd: parseAmount(totals.amounts['USD'] ?? '0'),
  highTech: totals.highTech.projects,
  integrated: parseAmount(
    totals.bySector.find(({ sector }) => sector === 'digital.integrated-circuits')?.amounts['CNY'] ?? '0',
  ),
});

const cnyOf = (parts: { amounts: Record<string, string> }[]) =>
  parts.reduce((sum, { amounts }) => sum + parseAmount(amounts['CNY'] ?? '0'), 0n);

describe('totals', () => {
  let ledger: SampleLedger;
  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  const signed = new Map<string, Deal>();
  /** What was signed after each event that a board or the staff heard of, by the order of the events. */
  const expected: { events: number; totals: ReturnType<typeof plainTotals> }[] = [];
  const countEvents = async () =>
    (await ledger.query<{ n: number }>('SELECT count(*)::integer AS n FROM events'))[0]!.n;

  async function apply({ kind, of, pick }: typeof operation extends fc.Arbitrary<infer O> ? O : never) {
    const chosen = [...signed.values()][signed.size === 0 ? 0 : pick % signed.size];
    const fields = of && { ...of.field, amount: of.amount, currency: of.currency, type: of.type, origin: of.origin };
    if (kind === 'sign') {
      const deal = await ledger.sign(await ledger.enter(fields ?? {}));
      signed.set(deal.id, deal);
    } else if (kind === 'withdraw') {
      await ledger.step('deals.retract', await ledger.enter(fields ?? {}), { reason: 'not meant' });
    } else if (chosen && kind === 'correct') {
      signed.set(chosen.id, await ledger.step('deals.correct', chosen, { reason: 'as agreed', ...fields }));
    } else if (chosen) {
      await ledger.step('deals.retract', chosen, { reason: 'withdrawn' });
      signed.delete(chosen.id);
    }
    expected.push({ events: await countEvents(), totals: plainTotals(signed.values()) });
  }

  it('are those of the signed deals to the cent at every position, and the same for every audience', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 8 }), async (operations) => {
        for (const next of operations) await apply(next);
        expect(read(await ledger.totals())).toEqual(expected.at(-1)?.totals);
      }),
      { numRuns: 12, seed: 20180525, endOnFailure: true },
    );

    // The leader numbers in the order of the log.
    await ledger.query(
      `UPDATE events SET position = n FROM (SELECT id AS of, row_number() OVER (ORDER BY id) AS n FROM events) o WHERE id = of`,
    );
    const events = await ledger.query<{ type: string; audience: string[]; payload: { totals?: DealTotals } }>(
      'SELECT type, audience, payload FROM events ORDER BY position',
    );
    let at = 0;
    for (const [index, { audience, payload }] of events.entries()) {
      const position = index + 1;
      while ((expected[at]?.events ?? Infinity) < position) at++;
      const settled = expected[at]?.events === position ? expected[at] : undefined;
      if (!payload.totals && !settled) continue;
      const asked = await ledger.totals({ position });
      if (settled) expect(read(asked)).toEqual(settled.totals);
      if (!payload.totals) continue;
      expect(audience).toContain('staff');
      const { projects, amounts, highTech, bySector, byOrigin } = asked;
      expect(payload.totals).toEqual({ projects, amounts, highTech, bySector, byOrigin });
    }
    expect(expected.length).toBeGreaterThan(30);
    expect(read(await ledger.totals({ position: 0 }))).toEqual(plainTotals([]));
    expect(await ledger.totals({ position: events.length + 50 })).toEqual(await ledger.totals());
  });

  it('add up to the whole, by whatever they are given', async () => {
    const totals = await ledger.totals();
    const whole = cnyOf([totals]);
    for (const parts of [totals.bySector, totals.byOrigin, totals.byType, totals.byCurrency]) {
      expect(cnyOf(parts)).toBe(whole);
      expect(parts.reduce((sum, { projects }) => sum + projects, 0)).toBe(totals.projects);
    }
    for (const { currency, agreed } of totals.byCurrency)
      expect(parseAmount(agreed)).toBe(
        [...signed.values()].reduce(
          (sum, deal) => sum + (deal.currency === currency ? parseAmount(deal.amount) : 0n),
          0n,
        ),
      );
  });

  it('are the totals of an instant, which are those of some line', async () => {
    const instants = await ledger.query<{ at: Date; line: number }>(
      'SELECT at, max(ledger_line) AS line FROM deal_postings GROUP BY at ORDER BY at',
    );
    for (const { at, line } of instants.filter((_, index) => index % 7 === 0)) {
      const asked = await ledger.totals({ at: at.toISOString() });
      // Instants are kept to the microsecond and asked for to the millisecond.
      expect(line - asked.ledgerLine).toBeLessThanOrEqual(1);
    }
  });

  it('can each be traced to lines that add up to it', async () => {
    const totals = await ledger.totals();
    const figures: [OperationQueryInput<'deals.trace'>, Pick<LedgerTotals, 'projects' | 'amounts'>][] = [
      [{}, totals],
      [{ highTech: 'true' }, totals.highTech],
      ...totals.bySector.map((part) => [{ sector: part.sector }, part] as (typeof figures)[number]),
      ...totals.bySubField.map((part) => [{ subField: part.subField }, part] as (typeof figures)[number]),
      ...totals.byType.map((part) => [{ type: part.type }, part] as (typeof figures)[number]),
      ...totals.byCurrency.map((part) => [{ currency: part.currency }, part] as (typeof figures)[number]),
      ...totals.byOrigin.map(
        (part) => [{ country: part.country, province: part.province ?? '' }, part] as (typeof figures)[number],
      ),
    ];
    for (const [query, figure] of figures) {
      const sums = { projects: 0, CNY: 0n, USD: 0n };
      for (let cursor: string | undefined; ;) {
        const page = valueOf(
          await ledger.call('deals.trace', ledger.enters, {
            query: { ...query, limit: '7', ...(cursor && { cursor }) },
          }),
        );
        for (const { projects, amounts } of page.items) {
          sums.projects += projects;
          for (const currency of ['CNY', 'USD'] as const) sums[currency] += parseAmount(amounts[currency] ?? '0');
        }
        if (page.next === null) break;
        cursor = page.next;
      }
      expect({ query, ...sums }).toEqual({
        query,
        projects: figure.projects,
        CNY: parseAmount(figure.amounts['CNY'] ?? '0'),
        USD: parseAmount(figure.amounts['USD'] ?? '0'),
      });
    }
  });

  it('are not guessed where the log does not reach back', async () => {
    await ledger.query('ALTER TABLE events DISABLE TRIGGER ALL');
    await ledger.query('DELETE FROM events WHERE position <= 20');
    expect(await ledger.call('deals.totals', ledger.enters, { query: { position: '3' } })).toMatchObject({
      failure: { code: 'POSITION_GONE' },
    });
  });
});
