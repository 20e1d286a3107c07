import { setTimeout as sleep } from 'node:timers/promises';
import { checkHealth } from './check-health';
import { queueCheck } from './health-checks';

describe('readiness', () => {
  it('is there when everything answers', async () => {
    expect(await checkHealth({ database: async () => 1, queue: async () => undefined })).toEqual({
      status: 'ready',
      missing: [],
    });
  });

  it('names what does not answer, or not in time', async () => {
    const checks = {
      database: () => Promise.reject(new Error('refused')),
      queue: () => sleep(500, undefined, { ref: false }),
      rest: async () => 'here',
    };
    expect(await checkHealth(checks, 20)).toEqual({ status: 'unready', missing: ['database', 'queue'] });
  });

  it('of the queue asks Redis where there is one', async () => {
    const database = { query: async () => [] };
    const checks = { queue: queueCheck('redis://127.0.0.1:1', database) };
    expect(await checkHealth(checks)).toEqual({ status: 'unready', missing: ['queue'] });
    expect(await checkHealth({ queue: queueCheck(undefined, database) })).toEqual({ status: 'ready', missing: [] });
  });
});
