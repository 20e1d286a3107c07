import type { Language } from '@handsel/kernel';
import { parseInput } from './parse-input';
import { toProblem } from './to-problem';

const conventionId = '01998f2e-0000-7000-8000-000000000001';
const fieldsOf = (outcome: ReturnType<typeof parseInput>, language: Language = 'en') =>
  outcome.ok ? [] : (toProblem(outcome.failure, language, 'r').fields ?? []);

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

  it('is explained in the reader’s language, what zod says and what the schemas say', () => {
    const body = { version: '1', reason: '', amount: '-5', colour: 'red' };
    const outcome = parseInput('deals.correct', {
      params: { conventionId, dealId: conventionId },
      query: {},
      body,
    });
    expect(fieldsOf(outcome, 'zh')).toEqual([
      { path: 'version', message: '无效输入：期望 数字，实际接收 string' },
      { path: 'reason', message: '不能为空' },
      { path: 'amount', message: '必须是不为负、最多两位小数的数，例如 1250000.00' },
      { path: 'colour', message: '不是此操作的字段' },
    ]);
    expect(fieldsOf(outcome).map(({ message }) => message)).toEqual([
      'Invalid input: expected number, received string',
      'must not be empty',
      'must be a decimal such as 1250000.00, not negative, with at most two places',
      'is not a field of this operation',
    ]);
  });

  it('names the same fields in either language, of a union too', () => {
    const outcome = parseInput('session.create', { params: {}, query: {}, body: { code: 'short' } });
    expect(fieldsOf(outcome, 'zh')).toEqual([{ path: 'code', message: '必须是十位代码' }]);
  });
});
