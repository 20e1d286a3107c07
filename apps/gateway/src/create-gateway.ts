import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GatewayModule } from './gateway.module';
import { LiveService, type LiveServiceOptions } from './live.service';
import { LiveIoAdapter, type Heartbeat } from './transport/live-io.adapter';

/** A hall that comes back at once waits in the system's line, not behind a second of silence. */
const BACKLOG = 4_096;

/** The gateway as a Nest application that follows the log already, but does not listen yet. */
export async function createGateway(
  options: LiveServiceOptions & { heartbeat: Heartbeat },
): Promise<{ app: INestApplication; live: LiveService }> {
  const app = await NestFactory.create(GatewayModule.with(options), { logger: ['error', 'warn'], bodyParser: false });
  app.useWebSocketAdapter(new LiveIoAdapter(app, app.get(LiveService).doorkeeper, options.heartbeat));
  await app.init();
  const live = app.get(LiveService);
  await live.start();
  return { app, live };
}

/** @returns the port it listens on */
export async function listen(app: INestApplication, { host, port }: { host: string; port: number }): Promise<number> {
  const server = app.getHttpServer() as Server;
  const listening = once(server, 'listening');
  server.listen({ host, port, backlog: BACKLOG });
  await listening;
  return (server.address() as AddressInfo).port;
}
