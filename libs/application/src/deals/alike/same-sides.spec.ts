import type { EnterDeal } from '@handsel/contracts';
import { sameOnBothSides } from './same-sides';

type Party = EnterDeal['parties'][number];
const party = (side: Party['side'], name: Party['name'], organizationId: string | null = null): Party => ({
  side,
  name,
  organizationId,
});

describe('the two sides of a deal', () => {
  it.each([
    ['two names', [party('buyer', { en: 'A' }), party('supplier', { en: 'B' })], false],
    ['one name', [party('buyer', { en: 'ACME, Ltd' }), party('supplier', { en: 'acme ltd.' })], true],
    [
      'one name in one of the languages',
      [party('buyer', { en: 'A', zh: '甲' }), party('supplier', { zh: '甲' })],
      true,
    ],
    ['one organization', [party('buyer', { en: 'A' }, '1'), party('supplier', { en: 'B' }, '1')], true],
    ['two organizations of one name', [party('buyer', { en: 'A' }, '1'), party('supplier', { en: 'A' }, '2')], false],
    ['an organization and its name', [party('buyer', { en: 'A' }, '1'), party('supplier', { en: 'A' })], true],
    ['a daughter', [party('buyer', { en: 'ACME' }), party('supplier', { en: 'ACME GmbH' })], false],
    ['marks alone', [party('buyer', { en: '***' }), party('supplier', { en: '---' })], false],
    ['no supplier', [party('buyer', { en: 'A' }), party('buyer', { en: 'B' })], true],
    ['nobody', [], true],
    [
      'one among many',
      [
        party('buyer', { en: 'A' }),
        party('buyer', { en: 'B' }),
        party('supplier', { en: 'C' }),
        party('supplier', { en: 'b' }),
      ],
      true,
    ],
  ])('are %s: refused %s', (_, parties, refused) => {
    expect(sameOnBothSides(parties)).toBe(refused);
  });
});
