import { ConstraintViolated, StorageUnavailable } from '@handsel/application';
import { errors, failure, problem, type ErrorCode } from '@handsel/contracts';
import { BadRequestException, NotFoundException, PayloadTooLargeException } from '@nestjs/common';
import { describeError } from './describe-error';
import { Refusal } from './refusal';
import { toProblem } from './to-problem';

describe('an error', () => {
  it.each([
    [new Refusal(failure('SLUG_TAKEN', { slug: 'x' })), 'SLUG_TAKEN', false],
    [new ConstraintViolated('meetings_pairing'), 'STATE_CONFLICT', false],
    [new StorageUnavailable(new Error('ECONNREFUSED')), 'SERVICE_UNAVAILABLE', true],
    [new NotFoundException('Cannot GET /api/secret'), 'ROUTE_NOT_FOUND', false],
    [new BadRequestException('Failed to decode param'), 'INPUT_INVALID', false],
    [new PayloadTooLargeException(), 'INPUT_INVALID', false],
    [new TypeError('password of the database is hunter2'), 'SERVER_FAILED', true],
    ['thrown text', 'SERVER_FAILED', true],
    [undefined, 'SERVER_FAILED', true],
  ] as [unknown, ErrorCode, boolean][])('%p becomes %s', (error, code, ours) => {
    const described = describeError(error, 'request-1');
    expect(described).toMatchObject({ failure: { code }, ours });
    const told = JSON.stringify(toProblem(described.failure, 'en', 'request-1'));
    expect(told).not.toMatch(/hunter2|ECONNREFUSED|meetings_pairing|Cannot GET|\{\w+\}/);
  });

  it('that passes says when to try again', () => {
    expect(describeError(new StorageUnavailable(new Error('x')), 'r').headers).toEqual({ 'retry-after': '2' });
    expect(
      describeError(new Refusal(failure('RATE_LIMITED', { seconds: 3 }), { 'retry-after': '3' }), 'r').headers,
    ).toEqual({
      'retry-after': '3',
    });
  });
});

describe('a problem', () => {
  it.each(Object.keys(errors) as ErrorCode[])('%s has its status and a sentence in both languages', (code) => {
    const [en, zh] = (['en', 'zh'] as const).map((language) => toProblem({ code }, language, 'request-1'));
    expect(problem.parse(en)).toEqual(en);
    expect(en).toMatchObject({
      status: errors[code].status,
      code,
      requestId: 'request-1',
      type: `urn:handsel:error:${code}`,
    });
    expect(zh?.detail).toMatch(/\p{Script=Han}/u);
    expect(zh?.detail).not.toBe(en?.detail);
  });

  it('names the fields that were meant', () => {
    const fields = [{ path: 'a.0', message: 'must not be empty' }];
    expect(toProblem({ code: 'INPUT_INVALID', fields }, 'en', 'r')).toMatchObject({ status: 400, fields });
  });
});
