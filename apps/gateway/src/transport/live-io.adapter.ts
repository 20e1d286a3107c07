import type { INestApplicationContext } from '@nestjs/common';
import { realtimePath } from '@handsel/contracts';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import type { Doorkeeper } from './doorkeeper';

/** A peer that is gone is noticed after both: 20 s. */
const PING_INTERVAL_MILLISECONDS = 12_000;
const PING_TIMEOUT_MILLISECONDS = 8_000;

/**
 * How socket.io is set up. Its connection state recovery stays off: it loses events without saying so and replays
 * before anybody is signed in; clients resume by their cursor instead. Compression costs seven times the CPU of a
 * fan-out. Who opens a transport and does not sign in is dropped after ten seconds.
 */
export class LiveIoAdapter extends IoAdapter {
  constructor(
    application: INestApplicationContext,
    private readonly doorkeeper: Pick<Doorkeeper, 'admits'>,
  ) {
    super(application);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      path: realtimePath,
      serveClient: false,
      transports: ['websocket', 'polling'],
      allowRequest: (request, decide) =>
        void this.doorkeeper.admits(request).then((admitted) => decide(null, admitted)),
      perMessageDeflate: false,
      httpCompression: false,
      maxHttpBufferSize: 64 * 1024,
      connectTimeout: 10_000,
      pingInterval: PING_INTERVAL_MILLISECONDS,
      pingTimeout: PING_TIMEOUT_MILLISECONDS,
      cleanupEmptyChildNamespaces: true,
    } as ServerOptions) as Server;
  }
}
