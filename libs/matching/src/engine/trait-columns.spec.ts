import * as fc from 'fast-check';
import { profile } from '../testing/profiles';
import { slotsOf } from '../testing/slots-of-terms';
import { pointCaps } from '../weights';
import type { CompiledParty } from './compiled';
import { ItemBlocks } from './item-blocks';
import { partyParts } from './party-parts';
import { DealingBook } from './dealing-book';
import { SectorSpace } from '../sector/sector-space';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { TraitColumns } from './trait-columns';

const party: fc.Arbitrary<CompiledParty> = fc
  .record({
    // A name may hold what separates names.
    country: fc.constantFrom(undefined, 'cn', 'de', '","'),
    languages: fc.subarray(['de', 'en', 'zh']),
    size: fc.integer({ min: -1, max: 3 }),
  })
  .map((traits) => ({
    ...traits,
    id: 'p',
    organizationId: 'o',
    profile: profile('p'),
    items: [],
    ownSectors: new Int32Array(),
    deals: undefined,
    record: undefined,
    excluded: new Set<string>(),
  }));

describe('the traits beside the items', () => {
  const { traits: parts } = partyParts(pointCaps(), new DealingBook([], new SectorSpace(sampleTaxonomy)));

  it('give the points of each part with each owner, whoever asks, and know the most of them', () => {
    fc.assert(
      fc.property(
        fc.array(party, { minLength: 1, maxLength: 80 }),
        fc.array(party, { maxLength: 20 }),
        (own, others) => {
          const blocks = new ItemBlocks(
            slotsOf(
              own.map(() => []),
              () => 0,
            ),
            () => 0,
          );
          const columns = new TraitColumns(parts, blocks, own, (part, supplier, buyer) =>
            part.pointsOf(buyer, supplier),
          );
          for (const other of others) {
            const { table, most } = columns.query(other);
            const points = [...columns.column].map((combination) => table[combination]);
            const wanted = [...blocks.owners].map((owner) =>
              parts.reduce((sum, part) => sum + part.pointsOf(other, own[owner]!), 0),
            );
            expect(points).toEqual(wanted);
            expect(most).toBe(Math.max(...wanted));
          }
        },
      ),
    );
  });
});
