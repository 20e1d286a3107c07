import type { Principal } from '@handsel/application';
import { audiencesOf } from './audiences';

const grant = (
  conventionId: string,
  role: 'exhibitor' | 'matchmaker' | 'organizer',
  organizationId: string | null = null,
) => ({
  conventionId,
  role,
  sectors: null,
  participantId: null,
  organizationId,
});
const person = (administrator: boolean, ...grants: Principal['grants']): Principal => ({
  kind: 'person',
  id: 'me',
  sessionId: 's',
  name: { en: 'Me' },
  administrator,
  grants,
  screen: null,
  expiresAt: '2026-09-20T00:00:00Z',
});

describe('the audiences somebody belongs to', () => {
  it.each([
    ['an exhibitor', person(false, grant('here', 'exhibitor', 'a')), ['board', 'everyone', 'organization:a']],
    ['a matchmaker', person(false, grant('here', 'matchmaker')), ['board', 'everyone', 'matchmaker:me', 'staff']],
    ['an organizer', person(false, grant('here', 'organizer')), ['board', 'everyone', 'staff']],
    ['an administrator', person(true), ['board', 'everyone', 'staff']],
    [
      'an organizer who exhibits as well',
      person(false, grant('here', 'organizer'), grant('here', 'exhibitor', 'a')),
      ['board', 'everyone', 'organization:a', 'staff'],
    ],
    ['somebody of another convention', person(false, grant('there', 'organizer')), null],
    ['somebody without a role', person(false), null],
  ])('of %s', (_, principal, expected) => {
    expect(audiencesOf(principal, 'here')).toEqual(expected);
  });

  it('of a screen are those of its convention, whatever else it claims', () => {
    const screen: Principal = {
      ...person(true, grant('here', 'organizer')),
      kind: 'screen',
      screen: { id: 'me', conventionId: 'here', place: '' },
    };
    expect(audiencesOf(screen, 'here')).toEqual(['board', 'everyone', 'screens']);
    expect(audiencesOf(screen, 'there')).toBeNull();
  });
});
