import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Stage, type Guests } from '../stage';
import type { Contender, Running } from './contender';

/**
 * The whole way of an event: committed in PostgreSQL, numbered by the leader, followed and sent by the gateway, which
 * runs as an operator runs it and alone counts as the server.
 */
export const handsel = (name: string, guests: Guests, fanOut: 'direct' | 'socket.io' = 'direct'): Contender => ({
  name,
  dialect: 'handsel',
  start: async (clients) => {
    const stage = await Stage.open();
    const tokens = await stage.admit(guests, clients);
    const gateway = spawn(process.execPath, [join(__dirname, '../../../apps/gateway/src/main.js')], {
      env: {
        ...process.env,
        DATABASE_URL: stage.url,
        REDIS_URL: '',
        HANDSEL_GATEWAY_PORT: '0',
        HANDSEL_GATEWAY_FAN_OUT: fanOut,
        // The whole hall sits behind one address here.
        HANDSEL_GATEWAY_SOCKETS_PER_ADDRESS: '0',
        HANDSEL_LOG_FORMAT: 'json',
        HANDSEL_LOG_LEVEL: 'info',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return {
      port: await portOf(gateway.stdout),
      pid: gateway.pid!,
      tokens,
      conventionId: stage.conventionId,
      send: (events) => stage.sign(events),
      transactions: () => stage.transactions(),
      stop: async () => {
        gateway.kill('SIGKILL');
        await once(gateway, 'exit');
        await stage.close();
      },
    } satisfies Running;
  },
});

async function portOf(output: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: output })) {
    const { port, msg } = JSON.parse(line) as { port?: number; msg?: string };
    if (port !== undefined) {
      output.resume();
      return port;
    }
    if (msg) process.stderr.write(`gateway: ${msg}\n`);
  }
  throw new Error('The gateway ended before it listened.');
}
