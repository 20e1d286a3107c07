import { QueryClient } from '@tanstack/react-query';
import type { Pairing } from '@handsel/contracts';
import { itemsOf, type Pages } from '../../api/pages';
import { putPairing, queueKey } from './queue-cache';
import type { QueueFilter } from './queue-filter';

const CONVENTION = 'c0';
const pairing = (id: string, change: Partial<Pairing> = {}): Pairing => ({
  id,
  buyer: { organizationId: `${id}-b`, name: { en: 'Buyer' } },
  supplier: { organizationId: `${id}-s`, name: { en: 'Supplier' } },
  requestId: null,
  status: 'proposed',
  wish: 'would-like',
  score: 500,
  why: null,
  sectors: ['digital.chips'],
  reason: null,
  decidedBy: null,
  decidedAt: null,
  meetingId: null,
  createdAt: '2018-05-24T01:00:00Z',
  version: 1,
  ...change,
});
const filter = (change: Partial<QueueFilter> = {}): QueueFilter => ({
  status: 'proposed',
  sector: null,
  search: '',
  ...change,
});

describe('the queue in the cache', () => {
  const clientWith = (...lists: [QueueFilter, Pairing[]][]) => {
    const client = new QueryClient();
    for (const [f, items] of lists)
      client.setQueryData(queueKey(CONVENTION, f), { pages: [{ items, next: null }], pageParams: [undefined] });
    const ids = (f: QueueFilter) =>
      itemsOf(client.getQueryData<Pages<Pairing>>(queueKey(CONVENTION, f))).map(({ id }) => id);
    return { client, ids };
  };

  it('moves a decided pairing from one list to the other, to its place by score', () => {
    const approved = filter({ status: 'approved' });
    const { client, ids } = clientWith(
      [filter(), [pairing('a', { score: 900 }), pairing('b', { score: 800 })]],
      [approved, [pairing('x', { score: 950, status: 'approved' }), pairing('y', { score: 100, status: 'approved' })]],
    );
    putPairing(client, CONVENTION, pairing('a', { score: 900, status: 'approved', version: 2 }));
    expect(ids(filter())).toEqual(['b']);
    expect(ids(approved)).toEqual(['x', 'a', 'y']);
  });

  it('does not let an older word undo a newer one', () => {
    const { client, ids } = clientWith([filter(), [pairing('a', { version: 3 })]]);
    putPairing(client, CONVENTION, pairing('a', { status: 'rejected', version: 2 }));
    expect(ids(filter())).toEqual(['a']);
  });

  it('keeps to the sector of a list, with all that lies below it', () => {
    const digital = filter({ sector: 'digital' });
    const home = filter({ sector: 'home' });
    const { client, ids } = clientWith([digital, []], [home, []]);
    putPairing(client, CONVENTION, pairing('a'));
    putPairing(client, CONVENTION, pairing('b', { sectors: ['digitalis'] }));
    expect(ids(digital)).toEqual(['a']);
    expect(ids(home)).toEqual([]);
  });

  it('adds nothing to a searched list, but keeps what is in it up to date', () => {
    const searched = filter({ search: 'buy' });
    const { client, ids } = clientWith([searched, [pairing('a')]]);
    putPairing(client, CONVENTION, pairing('b'));
    expect(ids(searched)).toEqual(['a']);
    putPairing(client, CONVENTION, pairing('a', { status: 'approved', version: 2 }));
    expect(ids(searched)).toEqual([]);
  });

  it('puts what has no score behind what has one', () => {
    const { client, ids } = clientWith([filter(), [pairing('b', { score: 0 })]]);
    putPairing(client, CONVENTION, pairing('a', { score: null }));
    expect(ids(filter())).toEqual(['b', 'a']);
  });
});
