import { seededRandom } from '@handsel/kernel';
import { buildIndex } from '../engine/matching-index';
import { sampleTaxonomy } from '../taxonomy/sample-taxonomy';
import { profile } from '../testing/profiles';
import { DEFAULT_WEIGHTS, PART_NAMES } from '../weights';
import { candidatesOf } from './candidate-lists';

const item = (id: string, text: string) => ({ id, sectors: ['digital.software'], texts: [text], keywords: [] });
const buyer = profile('b', {
  side: 'buyer',
  needs: [item('n', 'payroll software')],
  excludedOrganizationIds: ['org-s9'],
});
const suppliers = Array.from({ length: 400 }, (_, at) =>
  profile(`s${at}`, { side: 'supplier', offers: [item('o', at === 7 ? 'payroll software' : 'other things')] }),
);
const ids = suppliers.map(({ id }) => id);
const index = buildIndex([buyer, ...suppliers], sampleTaxonomy);
const lists = (accepted: string[], declined: string[] = [], seed = 1) =>
  candidatesOf(
    { buyerId: 'b', organizationId: 'org-b', accepted: new Set(accepted), declined: new Set(declined) },
    ids,
    index,
    DEFAULT_WEIGHTS,
    seededRandom(seed),
  );

describe('candidatesOf', () => {
  it('compares what was taken and declined, the first ones, and a draw that stands for all the rest', () => {
    const list = lists(['s300'], ['s301']);
    expect(list?.wanted.reduce((sum, wanted) => sum + wanted, 0)).toBe(1);
    const stoodFor = list?.standsFor.reduce((sum, logarithm) => sum + Math.exp(logarithm), 0) ?? 0;
    // The one that is excluded may be among those drawn.
    expect(Math.abs(stoodFor - 400)).toBeLessThan(6);
    expect(list?.wanted.length).toBeLessThan(130);
  });

  it('shows of each part as much as the match gives', () => {
    const list = lists(['s7']);
    const width = PART_NAMES.length;
    const row = list?.wanted.indexOf(1) ?? -1;
    const text = list?.strengths[row * width + PART_NAMES.indexOf('text')] ?? 0;
    const others = [...(list?.strengths ?? [])].filter((_, at) => at % width === PART_NAMES.indexOf('text'));
    expect(text).toBe(Math.max(...others));
    expect(text).toBeGreaterThan(Math.min(...others));
  });

  it('is null where none of the accepted may be matched, and depends on the seed alone', () => {
    expect(lists(['s9'])).toBeNull();
    expect(lists(['s7'], [], 2)).toEqual(lists(['s7'], [], 2));
  });
});
