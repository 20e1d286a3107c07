import { QueryClient } from '@tanstack/react-query';
import type { ScheduleRun } from '@handsel/contracts';
import { keys } from '../../api/keys';
import { putProgress, putRun } from './run-cache';

const run = (id: string, change: Partial<ScheduleRun> = {}): ScheduleRun => ({
  id,
  status: 'running',
  progress: { fraction: 0.5, phase: 'improve' },
  seed: 1,
  inputHash: null,
  result: null,
  startedBy: null,
  startedAt: `2018-05-24T01:00:0${id}Z`,
  finishedAt: null,
  publishedAt: null,
  failure: null,
  ...change,
});

describe('schedule runs in the cache', () => {
  const clientWith = (...runs: ScheduleRun[]) => {
    const client = new QueryClient();
    client.setQueryData(keys.scheduleRuns('c'), runs);
    return { client, runs: () => client.getQueryData<ScheduleRun[]>(keys.scheduleRuns('c')) ?? [] };
  };

  it('replaces a known run and puts a new one on top', () => {
    const { client, runs } = clientWith(run('2'), run('1'));
    putRun(client, 'c', run('1', { status: 'draft' }));
    putRun(client, 'c', run('3'));
    expect(runs().map(({ id, status }) => `${id} ${status}`)).toEqual(['3 running', '2 running', '1 draft']);
  });

  it('shows progress of a run under way, and only forward', () => {
    const { client, runs } = clientWith(run('1', { status: 'queued' }));
    putProgress(client, 'c', '1', { fraction: 0.7, phase: 'improve' });
    putProgress(client, 'c', '1', { fraction: 0.6, phase: 'improve' });
    expect(runs()[0]).toMatchObject({ status: 'running', progress: { fraction: 0.7 } });
  });

  it('does not wake a run that has ended', () => {
    const { client, runs } = clientWith(run('1', { status: 'draft' }));
    putProgress(client, 'c', '1', { fraction: 0.9, phase: 'improve' });
    expect(runs()[0]?.status).toBe('draft');
  });
});
