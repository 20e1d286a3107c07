import { ApiError } from '@handsel/contracts';
import { errorWords, isSignedOut } from './error-words';

const fallback = { network: 'no network', unexpected: 'unexpected' };
const refusal = (status: number, code: string, more: Partial<ApiError['problem']> = {}) =>
  new ApiError(status, { type: 'about:blank', title: code, status, code, detail: `detail of ${code}`, ...more });

describe('errors in words', () => {
  it('says a known failure in the language of the reader', () => {
    expect(errorWords(refusal(409, 'REQUEST_EXISTS'), 'zh', fallback)).toContain('双方之间');
    expect(errorWords(refusal(409, 'QUOTA_REACHED', { details: { limit: 5 } }), 'en', fallback)).toContain('5 open');
  });

  it('names the fields', () => {
    const error = refusal(400, 'INPUT_INVALID', { fields: [{ path: 'body.code', message: 'must be six' }] });
    expect(errorWords(error, 'en', fallback)).toBe('Some fields are not as they should be. body.code: must be six');
  });

  it('prefers the sentence of the server to one with holes, or to none', () => {
    expect(errorWords(refusal(409, 'QUOTA_REACHED'), 'en', fallback)).toBe('detail of QUOTA_REACHED');
    expect(errorWords(refusal(418, 'TEAPOT'), 'en', fallback)).toBe('detail of TEAPOT');
    expect(errorWords(refusal(418, 'constructor'), 'en', fallback)).toBe('detail of constructor');
  });

  it('tells a lost network from a surprise', () => {
    expect(errorWords(new TypeError('Failed to fetch'), 'en', fallback)).toBe('no network');
    expect(errorWords(new Error('?'), 'en', fallback)).toBe('unexpected');
  });

  it('knows when the session has ended', () => {
    expect(isSignedOut(refusal(401, 'SESSION_MISSING'))).toBe(true);
    expect(isSignedOut(refusal(403, 'ACCESS_DENIED'))).toBe(false);
  });
});
