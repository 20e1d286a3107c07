import type { Side } from '@handsel/contracts';
import { decideSides } from './decide-sides';

const buyerOf = (requester: Side, other: Side, matches: Parameters<typeof decideSides>[2] = []) =>
  decideSides({ organizationId: 'requester', side: requester }, { organizationId: 'other', side: other }, matches)
    .buyerId;

describe('who buys', () => {
  it.each([
    ['buyer', 'supplier', 'requester'],
    ['buyer', 'both', 'requester'],
    ['both', 'supplier', 'requester'],
    ['supplier', 'buyer', 'other'],
    ['supplier', 'both', 'other'],
    ['both', 'buyer', 'other'],
    ['both', 'both', 'requester'],
    ['buyer', 'buyer', 'requester'],
    ['supplier', 'supplier', 'requester'],
  ] as const)('a %s who asks a %s: the %s', (requester, other, buyer) => {
    expect(buyerOf(requester, other)).toBe(buyer);
  });

  const matched = [
    { buyerId: 'requester', supplierId: 'other', score: 300 },
    { buyerId: 'other', supplierId: 'requester', score: 700 },
  ];

  it('follows the better match where both could be either', () => {
    expect(buyerOf('both', 'both', matched)).toBe('other');
    expect(buyerOf('both', 'both', matched.slice(0, 1))).toBe('requester');
  });

  it('follows the profiles against any match', () => {
    expect(buyerOf('buyer', 'both', matched)).toBe('requester');
  });
});
