import { failure } from '@handsel/contracts';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { PUBLIC_URL } from '../tokens';
import type { ApiRequest } from './api-request';
import { Refusal } from './refusal';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Refuses what another site's page would change in a signed-in browser. Programs send no Origin and pass. */
@Injectable()
export class OriginGuard implements CanActivate {
  private readonly publicOrigin: string;

  constructor(@Inject(PUBLIC_URL) publicUrl: string) {
    this.publicOrigin = new URL(publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const { method = '', headers } = context.switchToHttp().getRequest<ApiRequest>();
    if (SAFE_METHODS.has(method)) return true;
    if (headers['sec-fetch-site'] === 'cross-site') throw new Refusal(failure('ORIGIN_REFUSED'));
    const { origin, host } = headers;
    if (origin !== undefined && origin !== this.publicOrigin && !isSameHost(origin, host))
      throw new Refusal(failure('ORIGIN_REFUSED'));
    return true;
  }
}

/** The page came from the very host it calls, by whatever name the installation is reached here. */
function isSameHost(origin: string, host: string | undefined): boolean {
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
