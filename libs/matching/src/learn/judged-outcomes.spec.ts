import { MatchingError } from '../matching-error';
import { profile } from '../testing/profiles';
import { beforeOutcomes, outcomesByBuyer, type MatchOutcome } from './judged-outcomes';

const profiles = [
  profile('b1', { side: 'buyer', organizationId: 'ob' }),
  profile('b2', { side: 'buyer', excludedOrganizationIds: ['os', 'blocked'] }),
  profile('s1', { side: 'supplier', organizationId: 'os', excludedOrganizationIds: ['org-b2', 'ob'] }),
  profile('s2', { side: 'supplier' }),
  profile('x', { side: 'both' }),
];
const outcome = (buyerId: string, supplierId: string, accepted = true): MatchOutcome => ({
  buyerId,
  supplierId,
  accepted,
});

describe('outcomesByBuyer', () => {
  it('gathers by buyer, an acceptance standing over a refusal, and leaves out who accepted nobody', () => {
    expect(
      outcomesByBuyer(
        [
          outcome('x', 's1'),
          outcome('b1', 's2', false),
          outcome('b1', 's1'),
          outcome('b1', 's1', false),
          outcome('b2', 's1', false),
        ],
        profiles,
      ),
    ).toEqual([
      { buyerId: 'b1', organizationId: 'ob', accepted: new Set(['s1']), declined: new Set(['s2']) },
      { buyerId: 'x', organizationId: 'org-x', accepted: new Set(['s1']), declined: new Set() },
    ]);
  });

  it.each([
    ['buyer', outcome('nobody', 's1'), 'nobody'],
    ['buyer', outcome('s1', 's2'), 's1'],
    ['supplier', outcome('b1', 'nothing'), 'nothing'],
    ['supplier', outcome('b1', 'b2'), 'b2'],
  ])('refuses what is no %s, by its id', (field, wrong, id) => {
    const attempt = (): unknown => outcomesByBuyer([wrong], profiles);
    expect(attempt).toThrow(MatchingError);
    expect(attempt).toThrow(expect.objectContaining({ code: 'PROFILE_UNKNOWN', at: { profileId: id, field } }));
    expect(attempt).toThrow(id);
  });
});

describe('beforeOutcomes', () => {
  it('lifts exclusions between two that have an outcome, from both ends, and keeps the others', () => {
    const before = beforeOutcomes(profiles, [outcome('b2', 's1')]);
    const excluded = Object.fromEntries(before.map(({ id, excludedOrganizationIds }) => [id, excludedOrganizationIds]));
    expect(excluded).toMatchObject({ b2: ['blocked'], s1: ['ob'], s2: undefined });
    expect(profiles[1]?.excludedOrganizationIds).toEqual(['os', 'blocked']);
  });
});
