import type { INestApplicationContext } from '@nestjs/common';
import { realtimeLimits, realtimePath } from '@handsel/contracts';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import type { Doorkeeper } from './doorkeeper';

/** How long silence is borne. */
export interface Heartbeat {
  /** A peer that is gone is noticed after both. */
  pingIntervalMilliseconds: number;
  pingTimeoutMilliseconds: number;
  /** Who opens a transport and does not sign in is dropped after this. */
  signInMilliseconds: number;
}

/**
 * How socket.io is set up. Its connection state recovery stays off: it loses events without saying so and replays
 * before anybody is signed in; clients resume by their cursor instead. Compression costs seven times the CPU of a
 * fan-out.
 */
export class LiveIoAdapter extends IoAdapter {
  constructor(
    application: INestApplicationContext,
    private readonly doorkeeper: Pick<Doorkeeper, 'admits'>,
    private readonly heartbeat: Heartbeat,
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
      maxHttpBufferSize: realtimeLimits.frameBytes,
      connectTimeout: this.heartbeat.signInMilliseconds,
      pingInterval: this.heartbeat.pingIntervalMilliseconds,
      pingTimeout: this.heartbeat.pingTimeoutMilliseconds,
      cleanupEmptyChildNamespaces: true,
    } as ServerOptions) as Server;
  }
}
