import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Running } from './contender';

/** A yardstick as a process: it tells its port, then sends as many events as it is told and says when it began. */
export async function startChildServer(program: string): Promise<Running> {
  const child = fork(join(__dirname, '..', program));
  const told = async (): Promise<number> => ((await once(child, 'message')) as [number])[0];
  const port = await told();
  return {
    port,
    pid: child.pid!,
    tokens: [],
    conventionId: '',
    send: (events) => {
      const began = told();
      child.send(events);
      return began;
    },
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
