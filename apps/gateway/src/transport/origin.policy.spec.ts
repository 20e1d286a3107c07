import { OriginPolicy } from './origin.policy';
import { sessionTokenOf } from './session-token';

describe('the origins that may connect', () => {
  const policy = new OriginPolicy(['https://match.example.org', 'http://localhost:3000/']);
  const allows = (headers: Record<string, string>) => policy.allows({ headers });

  it.each(['https://match.example.org', 'http://localhost:3000'])('include %s', (origin) =>
    expect(allows({ origin, host: '127.0.0.1:3002' })).toBe(true),
  );

  it.each([
    'http://match.example.org',
    'https://match.example.org:8443',
    'https://match.example.org.evil.example',
    'https://evil.example/https://match.example.org',
    'https://evil-match.example.org',
    'null',
    '',
  ])('do not include %j', (origin) => expect(allows({ origin, host: '127.0.0.1:3002' })).toBe(false));

  it('include the address that was used itself, also behind a proxy', () => {
    expect(allows({ origin: 'http://10.0.0.7:3000', host: '10.0.0.7:3000' })).toBe(true);
    expect(allows({ origin: 'https://10.0.0.7:3000', host: '10.0.0.7:3000' })).toBe(false);
    const forwarded = { host: '127.0.0.1:3002', 'x-forwarded-host': 'hall.local', 'x-forwarded-proto': 'https' };
    expect(allows({ ...forwarded, origin: 'https://hall.local' })).toBe(true);
    expect(allows({ ...forwarded, origin: 'http://127.0.0.1:3002' })).toBe(false);
  });

  it('are not asked of what is no browser', () => expect(allows({ host: '127.0.0.1:3002' })).toBe(true));
});

describe('the token of a handshake', () => {
  const origin = 'https://match.example.org';
  it.each([
    ['from auth', { auth: { token: 't' }, headers: {} }, 't'],
    ['from auth before the cookie', { auth: { token: 't' }, headers: { origin, cookie: 'handsel_session=c' } }, 't'],
    ['from the cookie of a page', { auth: {}, headers: { origin, cookie: 'a=1; handsel_session=c=c; b=2' } }, 'c=c'],
    ['not from a cookie without a page', { auth: {}, headers: { cookie: 'handsel_session=c' } }, undefined],
    ['not from a cookie of another name', { auth: {}, headers: { origin, cookie: 'xhandsel_session=c' } }, undefined],
    ['not from anything but a text', { auth: { token: ['t'] }, headers: {} }, undefined],
    ['not from nothing', { auth: null, headers: {} }, undefined],
  ])('is taken %s', (_, handshake, expected) => expect(sessionTokenOf(handshake)).toBe(expected));
});
