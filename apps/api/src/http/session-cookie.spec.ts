import { dropSession, keepSession, sessionToken } from './session-cookie';
import { Refusal } from './refusal';

const request = (headers: Record<string, string>, query: Record<string, unknown> = {}) => ({ headers, query });

describe("the session's secret", () => {
  it('comes from the cookie or from the header, which counts first', () => {
    expect(sessionToken(request({}))).toBeUndefined();
    expect(sessionToken(request({ cookie: 'a=b; handsel_session=secret; c=d' }))).toBe('secret');
    expect(sessionToken(request({ cookie: 'not_handsel_session=x' }))).toBeUndefined();
    expect(sessionToken(request({ authorization: 'Bearer other', cookie: 'handsel_session=secret' }))).toBe('other');
  });

  it('is no session when the header is of another kind, whatever the cookie says', () => {
    expect(sessionToken(request({ authorization: 'Basic b3RoZXI=', cookie: 'handsel_session=secret' }))).toBe('');
  });

  it.each(['token', 'Access_Token', 'session', 'code', 'password'])('is refused in the address as %s', (name) => {
    const read = () => sessionToken(request({ authorization: 'Bearer right' }, { [name]: 'x' }));
    expect(read).toThrow(Refusal);
    expect(read).toThrow(expect.objectContaining({ failure: expect.objectContaining({ code: 'INPUT_INVALID' }) }));
  });

  it('is kept where scripts and other sites do not get at it', () => {
    const expiresAt = new Date('2026-10-04T01:00:00Z');
    expect(keepSession('secret', expiresAt, true)).toBe(
      'handsel_session=secret; Path=/; HttpOnly; SameSite=Strict; Expires=Sun, 04 Oct 2026 01:00:00 GMT; Secure',
    );
    expect(keepSession('secret', expiresAt, false)).not.toContain('Secure');
    expect(dropSession(false)).toBe('handsel_session=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0');
  });
});
