import { newId } from '@handsel/kernel';
import { startTimetableConvention, type TimetableConvention } from '../fixtures/timetable-convention';

const DAY = 86_400_000;

describe('requests', () => {
  let stage: TimetableConvention;
  beforeAll(async () => {
    stage = await startTimetableConvention({ buyers: 12, suppliers: 12 });
  });
  afterAll(() => stage.close());

  const ask = (from: number, to: number, body = {}) =>
    stage.call('requests.create', stage.buyers[from]!.principal, {
      body: { toOrganizationId: stage.suppliers[to]!.id, ...body },
    });
  const asked = async (from: number, to: number, body = {}) => {
    const result = await ask(from, to, body);
    if (!result.ok) throw new Error(result.failure.code);
    return result.value;
  };
  const answer = (verb: 'accept' | 'decline' | 'withdraw', who: TimetableConvention['buyers'][number], id: string) =>
    stage.call(`requests.${verb}`, who.principal, { params: { requestId: id }, body: {} });

  it('go to the other side, and only the two hear of it', async () => {
    const [buyer, supplier] = [stage.buyers[0]!, stage.suppliers[0]!];
    const request = await asked(0, 0, { wish: 'must-meet', message: '  hello <b>😀</b> ' });
    expect(request).toMatchObject({
      from: { organizationId: buyer.id, name: { en: 'buyer 0' } },
      to: { organizationId: supplier.id },
      wish: 'must-meet',
      message: 'hello <b>😀</b>',
      status: 'pending',
      score: null,
      expiresAt: new Date(stage.clock.now().getTime() + 3 * DAY).toISOString(),
    });
    const [event] = await stage.eventsOf('request.created');
    expect(event?.audience).toEqual([`organization:${buyer.id}`, `organization:${supplier.id}`]);
    const received = await stage.value('requests.list', supplier.principal, { query: { box: 'received' } });
    expect(received.items).toEqual([request]);
    expect((await stage.value('requests.list', supplier.principal, { query: { box: 'sent' } })).items).toEqual([]);
    expect((await stage.value('requests.list', stage.buyers[1]!.principal)).items).toEqual([]);
    expect((await stage.value('requests.list', stage.organizer)).items).toContainEqual(request);
  });

  it('stand once between two, whoever asks first', async () => {
    const back = { body: { toOrganizationId: stage.buyers[1]!.id } };
    const results = await Promise.all([
      ask(1, 1),
      stage.call('requests.create', stage.suppliers[1]!.principal, back),
      ask(1, 1),
      stage.call('requests.create', stage.suppliers[1]!.principal, back),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.failure.code]));
    expect(codes).toEqual(['REQUEST_EXISTS', 'REQUEST_EXISTS', 'REQUEST_EXISTS']);
  });

  it('go neither to oneself nor to nobody', async () => {
    const own = stage.buyers[2]!;
    expect(await stage.refusal('requests.create', own.principal, { body: { toOrganizationId: own.id } })).toMatchObject(
      {
        code: 'REQUEST_TO_SELF',
      },
    );
    expect(await stage.refusal('requests.create', own.principal, { body: { toOrganizationId: newId() } })).toEqual({
      code: 'THING_NOT_FOUND',
      details: { thing: 'organization' },
    });
  });

  it('become a pairing when the other side accepts, with a buyer and a supplier by their profiles', async () => {
    const [buyer, supplier] = [stage.buyers[3]!, stage.suppliers[3]!];
    await stage.query(
      `INSERT INTO matches (convention_id, buyer_id, supplier_id, score, parts) VALUES ($1, $2, $3, 7300, $4)`,
      [
        stage.conventionId,
        buyer.id,
        supplier.id,
        JSON.stringify([
          {
            name: 'sector',
            points: 7300,
            evidence: { part: 'sector', needSector: 'digital', offerSector: 'digital' },
          },
        ]),
      ],
    );
    // The supplier asks, so sides must come from the profiles.
    const body = { toOrganizationId: buyer.id, wish: 'must-meet' };
    const request = await stage.value('requests.create', supplier.principal, { body });
    expect(request.score).toBe(7300);
    const accepted = await answer('accept', buyer, request.id);
    expect(accepted).toMatchObject({ ok: true, value: { status: 'accepted' } });
    const { items } = await stage.value('pairings.list', stage.matchmaker, { query: { search: 'BUYER 3' } });
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      buyer: { organizationId: buyer.id },
      supplier: { organizationId: supplier.id },
      requestId: request.id,
      status: 'proposed',
      wish: 'must-meet',
      score: 7300,
      why: { en: expect.stringMatching(/^The buyer looks for .+, which .+ offers\.$/) },
      sectors: ['digital'],
    });
    const [people] = await stage.query(
      'SELECT buyer_participant_id, supplier_participant_id FROM pairings WHERE id = $1',
      [items[0]!.id],
    );
    expect(people).toEqual({
      buyer_participant_id: buyer.participantId,
      supplier_participant_id: supplier.participantId,
    });
    const proposed = await stage.eventsOf('pairing.proposed');
    expect(proposed.at(-1)).toMatchObject({ audience: ['staff'], payload: { pairing: { id: items[0]!.id } } });
    const told = await stage.eventsOf('request.accepted');
    expect(told.at(-1)?.audience).toEqual([`organization:${supplier.id}`, `organization:${buyer.id}`]);
    expect(await ask(3, 3)).toMatchObject({ ok: false, failure: { code: 'REQUEST_EXISTS' } });
  });

  it('are accepted once of two at the same time', async () => {
    const request = await asked(4, 4);
    const results = await Promise.all([1, 2, 3].map(() => answer('accept', stage.suppliers[4]!, request.id)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({
      failure: { code: 'STATE_CONFLICT', details: { state: 'accepted' } },
    });
    const { items } = await stage.value('pairings.list', stage.matchmaker, { query: { search: 'buyer 4' } });
    expect(items).toHaveLength(1);
  });

  it('are answered by the other side and withdrawn by the own one; everybody else finds none', async () => {
    const request = await asked(5, 5);
    const stranger = stage.buyers[6]!;
    for (const [verb, who] of [
      ['accept', stage.buyers[5]!],
      ['decline', stage.buyers[5]!],
      ['withdraw', stage.suppliers[5]!],
      ['accept', stranger],
      ['withdraw', stranger],
    ] as const) {
      const found = await answer(verb, who, request.id);
      expect(found).toEqual({ ok: false, failure: { code: 'THING_NOT_FOUND', details: { thing: 'request' } } });
    }
    expect(await answer('withdraw', stage.buyers[5]!, request.id)).toMatchObject({ value: { status: 'withdrawn' } });
    expect(await answer('accept', stage.suppliers[5]!, request.id)).toMatchObject({
      failure: { code: 'STATE_CONFLICT', details: { state: 'withdrawn', action: 'accepted' } },
    });
    const again = await asked(5, 5);
    const declined = await stage.value('requests.decline', stage.suppliers[5]!.principal, {
      params: { requestId: again.id },
      body: { reason: 'No time.' },
    });
    expect(declined).toMatchObject({ status: 'declined', reason: 'No time.' });
  });

  it('that nobody answers read as expired and stand in nobody’s way', async () => {
    const request = await asked(7, 7);
    stage.clock.advanceMilliseconds(3 * DAY);
    const { items } = await stage.value('requests.list', stage.buyers[7]!.principal, { query: { status: 'expired' } });
    expect(items).toEqual([{ ...request, status: 'expired' }]);
    expect(await answer('accept', stage.suppliers[7]!, request.id)).toMatchObject({
      failure: { code: 'STATE_CONFLICT', details: { state: 'expired' } },
    });
    expect(await ask(7, 7)).toMatchObject({ ok: true, value: { status: 'pending' } });
  });

  it('wait in a number that the convention limits, also when they come at once', async () => {
    await stage.query(`UPDATE conventions SET settings = '{"openRequestsPerOrganization": 3}' WHERE id = $1`, [
      stage.conventionId,
    ]);
    const results = await Promise.all([0, 1, 2, 3, 4, 5].map((to) => ask(8, to)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(3);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ failure: { code: 'QUOTA_REACHED', details: { limit: 3 } } });
    stage.clock.advanceMilliseconds(3 * DAY);
    expect(await ask(8, 6)).toMatchObject({ ok: true });
    await stage.query(`UPDATE conventions SET settings = '{}' WHERE id = $1`, [stage.conventionId]);
  });

  it('come page by page, latest first, each once', async () => {
    const made: string[] = [];
    for (let to = 0; to < 5; to++) made.unshift((await asked(9, to)).id);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: Record<string, unknown> = { box: 'sent', limit: 2, ...(cursor && { cursor }) };
      const page = await stage.value('requests.list', stage.buyers[9]!.principal, { query });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    } while (cursor);
    expect(seen).toEqual(made);
    const refusal = await stage.refusal('requests.list', stage.organizer, { query: { cursor: 'x' } });
    expect(refusal).toMatchObject({ code: 'INPUT_INVALID', fields: [{ path: 'cursor' }] });
  });
});
