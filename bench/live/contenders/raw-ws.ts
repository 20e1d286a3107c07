import { startChildServer } from './child-server';
import type { Contender } from './contender';

export const rawWs: Contender = {
  name: 'raw ws',
  dialect: 'frames',
  start: () => startChildServer('raw-ws-server.js'),
};
