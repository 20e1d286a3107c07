import type { Grant } from '@handsel/contracts';
import type { Principal } from '../ports/principal';
import { grantedSectors, withDescendants } from './sector-scope';

const principal = (grants: Partial<Grant>[], administrator = false): Principal => ({
  kind: 'person',
  id: 'p',
  sessionId: 's',
  name: { en: 'Sample' },
  administrator,
  screen: null,
  expiresAt: '2026-09-20T00:00:00Z',
  grants: grants.map((grant) => ({
    conventionId: 'c',
    role: 'matchmaker',
    sectors: null,
    participantId: null,
    organizationId: null,
    ...grant,
  })),
});

describe('the sectors of a matchmaker', () => {
  it('are all where the grant names none', () => {
    expect(grantedSectors(principal([{}]), 'c')).toBeNull();
    expect(grantedSectors(principal([{ sectors: ['home'] }, { role: 'organizer' }]), 'c')).toBeNull();
    expect(grantedSectors(principal([], true), 'c')).toBeNull();
  });

  it('are those of the grants at this convention', () => {
    const grants = [{ sectors: ['home'] }, { sectors: ['digital'] }, { conventionId: 'other', sectors: null }];
    expect(grantedSectors(principal(grants), 'c')).toEqual(['home', 'digital']);
  });

  it('are none for somebody who only exhibits', () => {
    expect(grantedSectors(principal([{ role: 'exhibitor' }]), 'c')).toEqual([]);
  });

  it('reach down to everything below them', () => {
    const tree = [
      { code: 'digital', parent: null },
      { code: 'digital.ai', parent: 'digital' },
      { code: 'digital.ai.vision', parent: 'digital.ai' },
      { code: 'home', parent: null },
    ];
    expect(withDescendants(['digital'], tree)).toEqual(['digital', 'digital.ai', 'digital.ai.vision']);
    expect(withDescendants([], tree)).toEqual([]);
    expect(withDescendants(['gone'], tree)).toEqual(['gone']);
  });
});
