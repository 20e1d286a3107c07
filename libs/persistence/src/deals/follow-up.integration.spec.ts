import { createHash } from 'node:crypto';
import { newId } from '@handsel/kernel';
import { valueOf } from '../fixtures/sample-convention';
import { startSampleLedger, type SampleLedger } from '../fixtures/sample-ledger';

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n${text}\n%%EOF\n`);

describe('what follows a signing', () => {
  let ledger: SampleLedger;
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
  beforeAll(async () => {
    ledger = await startSampleLedger();
  });
  afterAll(() => ledger.close());

  const add = (dealId: string, content: Buffer, name = 'contract.pdf', by = ledger.enters) =>
    ledger.call('deals.addEvidence', by, { params: { dealId }, body: { name, content: content.toString('base64') } });

  it('is evidence that comes back byte for byte, known by its hash and kept once', async () => {
    const deal = await ledger.enter();
    const content = pdf('agreed');
    const kept = valueOf(await add(deal.id, content));
    expect(kept).toMatchObject({
      mediaType: 'application/pdf',
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    });
    expect(valueOf(await add(deal.id, content, 'again.pdf'))).toEqual(kept);
    const params = { dealId: deal.id, evidenceId: kept.id };
    const read = valueOf(await ledger.call('deals.getEvidence', ledger.matchmaker, { params }));
    expect(Buffer.from(read.content, 'base64')).toEqual(content);
    const { evidence, entries } = await ledger.ask('deals.get', deal.id);
    expect(evidence).toEqual([kept]);
    expect(entries.at(-1)).toMatchObject({ kind: 'evidence-added', detail: { sha256: kept.sha256 } });
    await expect(ledger.query(`UPDATE deal_evidence SET name = 'x'`)).rejects.toThrow(/only ever added to/);
  });

  it('is for the staff alone, and under its own deal', async () => {
    const [deal, other] = [await ledger.enter(), await ledger.enter()];
    const { id } = valueOf(await add(deal.id, pdf('confidential')));
    const get = (dealId: string, by = ledger.enters) =>
      ledger.call('deals.getEvidence', by, { params: { dealId, evidenceId: id } });
    expect(await get(deal.id, ledger.exhibitor(newId()))).toMatchObject({ failure: { code: 'ACCESS_DENIED' } });
    expect(await get(deal.id, ledger.stranger)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await get(other.id)).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
    expect(await add(deal.id, pdf('mine'), 'a.pdf', ledger.matchmaker)).toMatchObject({
      failure: { code: 'ACCESS_DENIED' },
    });
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a picture that is a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['nothing', Buffer.alloc(0)],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])],
  ])('is not %s, whatever its name says', async (_, content) => {
    const deal = await ledger.enter();
    expect(await add(deal.id, content, 'contract.pdf')).toMatchObject({ failure: { code: 'EVIDENCE_REFUSED' } });
  });

  it('is twenty files at most', async () => {
    const deal = await ledger.enter();
    for (let n = 0; n < 20; n++) valueOf(await add(deal.id, pdf(`page ${n}`)));
    expect(await add(deal.id, pdf('one too many'))).toMatchObject({ failure: { code: 'EVIDENCE_FULL' } });
  });

  it('is registered, started and funded, each on a day, each with a line, and added up in a report', async () => {
    const first = await ledger.sign(await ledger.enter({ amount: '100.00' }));
    const second = await ledger.sign(await ledger.enter({ amount: '50.00' }));
    const evidence = valueOf(await add(first.id, pdf('licence')));
    const registered = await ledger.step('deals.reachMilestone', first, {
      milestone: 'registered',
      date: today,
      evidenceId: evidence.id,
      note: 'Licence of the district',
    });
    const started = await ledger.step('deals.reachMilestone', registered, { milestone: 'started', date: today });
    const corrected = await ledger.step('deals.reachMilestone', started, { milestone: 'registered', date: today });
    expect(corrected.milestones.map(({ kind, evidenceId }) => [kind, evidenceId]).sort()).toEqual([
      ['registered', null],
      ['started', null],
    ]);
    const { entries } = await ledger.ask('deals.get', first.id);
    expect(
      entries.filter(({ kind }) => kind === 'milestone-reached').map(({ detail, reason }) => [detail, reason]),
    ).toEqual([
      [{ milestone: 'registered', date: today, evidenceId: evidence.id }, 'Licence of the district'],
      [{ milestone: 'started', date: today, evidenceId: null }, null],
      [{ milestone: 'registered', date: today, evidenceId: null }, null],
    ]);
    const report = valueOf(await ledger.call('deals.followUp', ledger.enters));
    expect(report).toMatchObject({
      signed: { projects: 2, amounts: { CNY: '150.00' } },
      reached: [
        { milestone: 'registered', projects: 1, amounts: { CNY: '100.00' } },
        { milestone: 'started', projects: 1 },
        { milestone: 'funds-in-place', projects: 0 },
      ],
      nothingYet: { projects: 1, amounts: { CNY: second.amounts['CNY'] } },
      asOf: today,
    });
    expect(
      valueOf(await ledger.call('deals.followUp', ledger.enters, { query: { asOf: '2020-01-01' } })).signed,
    ).toEqual({ projects: 0, amounts: {} });
  });

  it('has no milestone before it is signed, before its day or after today, nor with evidence of another deal', async () => {
    const entered = await ledger.enter();
    const reach = (deal: typeof entered, more: object) =>
      ledger.attempt('deals.reachMilestone', deal, { milestone: 'registered', date: today, ...more });
    expect(await reach(entered, {})).toMatchObject({ failure: { code: 'STATE_CONFLICT' } });
    const signed = await ledger.sign(entered);
    for (const date of ['2018-05-25', '2999-01-01'])
      expect(await reach(signed, { date })).toMatchObject({ failure: { code: 'MILESTONE_DATE_REFUSED' } });
    const other = await ledger.enter();
    const { id } = valueOf(await add(other.id, pdf('of another deal')));
    expect(await reach(signed, { evidenceId: id })).toMatchObject({ failure: { code: 'THING_NOT_FOUND' } });
  });
});
