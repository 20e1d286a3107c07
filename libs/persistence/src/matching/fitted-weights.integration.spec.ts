import { newId, seededRandom } from '@handsel/kernel';
import { startMatchedConvention, type MatchedConvention } from '../fixtures/matched-convention';
import { valueOf } from '../fixtures/sample-convention';

const WORDS = ['steel', 'pumps', 'lasers', 'valves', 'tyres', 'glass', 'paint', 'cables', 'motors', 'filters'];
const SIZES = ['micro', 'small', 'medium', 'large'];
const [BUYERS, SUPPLIERS] = [45, 60];

/** Buyers and suppliers whose size, country and words have nothing to do with one another. */
function rowsOf() {
  const random = seededRandom(11);
  const text = () => [{ text: { en: Array.from({ length: 3 }, () => random.pick(WORDS)).join(' ') } }];
  return Array.from({ length: BUYERS + SUPPLIERS }, (_, n) => ({
    row: n + 2,
    key: `${n < BUYERS ? 'b' : 's'}${n}`,
    name: { en: `Organization ${n}` },
    size: random.pick(SIZES),
    country: random.pick(['CN', 'DE', 'AU']),
    ...(n < BUYERS ? { side: 'buyer', needs: text() } : { side: 'supplier', offers: text() }),
  }));
}

describe('weights fitted to what came of matches', () => {
  let market: MatchedConvention;
  const rows = rowsOf();
  const [buyers, suppliers] = [rows.slice(0, BUYERS), rows.slice(BUYERS)];
  beforeAll(async () => {
    market = await startMatchedConvention(rows);
  });
  afterAll(() => market.close());

  /** Each buyer takes the two suppliers that it likes best. */
  async function pair(liking: (buyer: (typeof rows)[0], supplier: (typeof rows)[0]) => number) {
    const random = seededRandom(5);
    const taken = buyers.flatMap((buyer) =>
      suppliers
        .map((supplier) => ({ supplier, liking: liking(buyer, supplier) + random.next() / 100 }))
        .sort((a, b) => b.liking - a.liking)
        .slice(0, 2)
        .map(({ supplier }) => ({ id: newId(), buyer: market.id(buyer.key), supplier: market.id(supplier.key) })),
    );
    await market.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL session_replication_role = 'replica'`);
      await manager.query('DELETE FROM pairings');
      await manager.query(
        `INSERT INTO pairings (id, convention_id, buyer_id, supplier_id, buyer_participant_id, supplier_participant_id,
           status, wish, sectors, created_at)
         SELECT id, $1, buyer, supplier, buyer, supplier, 'approved', 'would-like', '{}', now()
         FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, buyer uuid, supplier uuid)`,
        [market.conventionId, JSON.stringify(taken)],
      );
    });
  }
  const fit = async () => market.workOut(valueOf(await market.call('matchWeights.fit', market.matchmaker)), 'fit');

  it('are proposed where they foretell the choices of buyers that the fit did not see, and not saved', async () => {
    await pair(
      (buyer, supplier) => 4 * Number(buyer.size === supplier.size) + Number(buyer.country === supplier.country),
    );
    const { outcome, weights, heldOut, outcomes } = await fit();
    expect(outcome).toBe('better');
    expect(outcomes).toMatchObject({ accepted: 2 * BUYERS, buyers: BUYERS });
    expect(outcomes.notAccepted).toBeGreaterThan(100);
    expect(heldOut.fitted).toBeGreaterThan(heldOut.defaults);
    const { weights: inUse, version } = valueOf(await market.call('matchWeights.get', market.organizer));
    expect(weights?.size).toBeGreaterThan(inUse.size);
    expect(version).toBe(0);
  });

  it('are not proposed where choices came by chance', async () => {
    await pair(() => 0);
    expect(await fit()).toMatchObject({ outcome: 'not-better', weights: null });
  });

  it('learn nothing from the deals that came of those choices', async () => {
    await pair(() => 0);
    const before = await fit();
    await market.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL session_replication_role = 'replica'`);
      await manager.query(
        `INSERT INTO deals (id, convention_id, key, project, type, parties, amount, currency, amounts, sector, high_tech,
           origin_country, status, signed_at, entered_by, pairing_id)
         SELECT id, convention_id, id::text, '{"en":"P"}', 'contract', jsonb_build_array(
             jsonb_build_object('side', 'buyer', 'organizationId', buyer_id),
             jsonb_build_object('side', 'supplier', 'organizationId', supplier_id)),
           1, 'CNY', '{}', 'digital', true, 'CN', 'signed', now(), id, id FROM pairings`,
      );
    });
    expect(valueOf(await market.call('dealings.get', market.organizer)).signedHere).toBe(2 * BUYERS);
    expect(await fit()).toEqual(before);
  });
});
