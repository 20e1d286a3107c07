import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { GatewayModule } from './gateway.module';
import { LiveService, type LiveServiceOptions } from './live.service';
import { LiveIoAdapter } from './transport/live-io.adapter';
import { OriginPolicy } from './transport/origin.policy';

export interface GatewayOptions extends LiveServiceOptions {
  /** Addresses whose pages may connect, such as `https://match.example.org`; the address used is always one of them. */
  origins: readonly string[];
}

/** The gateway as a Nest application that follows the log already, but does not listen yet. */
export async function createGateway(options: GatewayOptions): Promise<{ app: INestApplication; live: LiveService }> {
  const app = await NestFactory.create(GatewayModule.with(options), { logger: ['error', 'warn'], bodyParser: false });
  app.useWebSocketAdapter(new LiveIoAdapter(app, new OriginPolicy(options.origins)));
  await app.init();
  const live = app.get(LiveService);
  await live.start();
  return { app, live };
}
