import { parseInput } from './parse-input';

const conventionId = '01998f2e-0000-7000-8000-000000000001';
const fieldsOf = (outcome: ReturnType<typeof parseInput>) => (outcome.ok ? [] : (outcome.failure.fields ?? []));

describe('input', () => {
  it('is what the schemas make of it', () => {
    const outcome = parseInput('profiles.list', {
      params: { conventionId },
      query: { limit: '5', search: ' x ' },
      body: undefined,
    });
    expect(outcome).toMatchObject({ ok: true, value: { params: { conventionId }, query: { limit: 5, search: 'x' } } });
  });

  it('is refused with every field and where it stood', () => {
    const outcome = parseInput('profiles.list', {
      params: { conventionId: 'x' },
      query: { limit: '0', colour: 'red', search: ['a', 'b'] },
      body: undefined,
    });
    expect(fieldsOf(outcome).map(({ path }) => path)).toEqual([
      'path.conventionId',
      'query.limit',
      'query.search',
      'query.colour',
    ]);
    expect(outcome).toMatchObject({ failure: { code: 'INPUT_INVALID' } });
  });

  it('names unknown fields of the body, in depth and of operations without one', () => {
    const staff = [{ email: 'a@example.org', name: { en: 'A', fr: 'B' }, role: 'organizer' }];
    const outcome = parseInput('signInLinks.create', { params: { conventionId }, query: {}, body: { staff, more: 1 } });
    expect(fieldsOf(outcome)).toEqual([
      { path: 'staff.0.name.fr', message: 'is not a field of this operation' },
      { path: 'more', message: 'is not a field of this operation' },
    ]);
    const ended = parseInput('session.end', { params: {}, query: {}, body: { everywhere: true } });
    expect(fieldsOf(ended)).toEqual([{ path: 'everywhere', message: 'is not a field of this operation' }]);
  });

  it('of several forms is explained by the one that comes closest', () => {
    const outcome = parseInput('session.create', { params: {}, query: {}, body: { code: 'short' } });
    expect(fieldsOf(outcome)).toEqual([{ path: 'code', message: 'must be the ten characters of the code' }]);
  });

  it('is refused when a key would be another prototype, and leaves no trace of it', () => {
    const body = JSON.parse('{"__proto__":{"administrator":true},"token":"01234567890123456789"}') as unknown;
    const outcome = parseInput('session.create', { params: {}, query: {}, body });
    expect(fieldsOf(outcome).map(({ path }) => path)).toContain('__proto__');
    expect(({} as { administrator?: boolean }).administrator).toBeUndefined();
  });

  it.each([undefined, null, 1, 'text', []])('that is %j where an object belongs is refused', (body) => {
    const outcome = parseInput('signInLinks.create', { params: { conventionId }, query: {}, body });
    expect(fieldsOf(outcome)).toEqual([{ path: 'body', message: expect.stringContaining('expected object') }]);
  });
});
