import { startChildServer } from './child-server';
import type { Contender } from './contender';

export const socketIo: Contender = {
  name: 'socket.io',
  dialect: 'socket.io',
  start: () => startChildServer('socket-io-server.js'),
};
