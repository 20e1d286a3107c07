import { PassThrough } from 'node:stream';
import { createLogger, REDACTED_FIELDS } from './logger';
import { toText } from './text-stream';

function capture(logFormat: 'json' | 'text') {
  const output = new PassThrough();
  const logger = createLogger({ logLevel: 'info', logFormat }, 'api', output);
  return { logger, read: () => String(output.read() ?? '') };
}

describe('the log', () => {
  test.each(REDACTED_FIELDS)('never shows a %s', (field) => {
    const { logger, read } = capture('json');
    logger.info(
      { [field]: 'hunter2', body: { [field]: 'hunter2' }, req: { body: { [field]: 'hunter2' } } },
      'a request',
    );
    const line = read();
    expect(line).not.toContain('hunter2');
    expect(JSON.parse(line)).toMatchObject({ [field]: '[redacted]', body: { [field]: '[redacted]' } });
  });

  test('never shows the headers that sign a request in', () => {
    const { logger, read } = capture('text');
    const headers = { cookie: 'hunter2', authorization: 'Bearer hunter2', accept: 'text/html' };
    logger.info({ req: { headers }, res: { headers: { 'set-cookie': ['hunter2'] } } }, 'a request');
    const line = read();
    expect(line).not.toContain('hunter2');
    expect(line).toContain('text/html');
  });

  test('keeps the code of an error, which is no secret', () => {
    const { logger, read } = capture('json');
    logger.error(Object.assign(new Error('no connection'), { code: 'ECONNREFUSED' }), 'lost');
    expect(JSON.parse(read())).toMatchObject({
      level: 'error',
      name: 'api',
      msg: 'lost',
      err: { code: 'ECONNREFUSED' },
    });
  });

  test('is readable in a terminal', () => {
    const line = JSON.stringify({
      level: 'warn',
      time: 0,
      pid: 1,
      hostname: 'h',
      name: 'worker',
      msg: 'slow',
      jobId: 'a',
      ms: 12,
    });
    expect(toText(line)).toBe('00:00:00 warn  [worker] slow jobId=a ms=12\n');
    expect(toText('not JSON\n')).toBe('not JSON\n');
  });

  test('shows the stack of an error in a terminal', () => {
    const { logger, read } = capture('text');
    logger.error(new TypeError('broken'), 'failed');
    expect(read()).toMatch(/^\d\d:\d\d:\d\d error \[api\] failed\n {2}TypeError: broken\n {2,}at /);
  });

  test('leaves out what is below its level', () => {
    const { logger, read } = capture('json');
    logger.debug('chatter');
    expect(read()).toBe('');
  });
});
