import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { ApiModule, type ApiParts } from './api.module';
import { noStore } from './http/no-store';
import { ProblemFilter } from './http/problem.filter';
import { apiDocs } from './openapi/api-docs';
import { securityHeaders } from './pages/security-headers';
import { webPages } from './pages/web-pages';

export interface ApiOptions extends ApiParts {
  webDir: string;
  trustedProxies: string;
}

/** A Nest application that answers over HTTP and does not listen yet. */
export async function createApi(options: ApiOptions): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.of(options), {
    // Bodies are read behind the guards, each operation with its own limit.
    bodyParser: false,
    // Starting is told in one line by whoever starts; Nest names every route.
    logger: ['warn', 'error', 'fatal'],
    abortOnError: false,
  });
  app.set('trust proxy', options.trustedProxies);
  app.disable('etag');
  app.use(securityHeaders(options.publicUrl));
  app.use('/api/docs', apiDocs());
  app.use('/api', noStore);
  app.use(webPages(options.webDir));
  app.useGlobalFilters(new ProblemFilter());
  await app.init();
  app.useLogger(app.get(Logger));
  return app;
}
