import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import type { ApiResponse } from '../http/api-request';
import { HEALTH_CHECKS } from '../tokens';
import { checkHealth, type HealthChecks } from './check-health';

/** For whoever starts, watches and replaces processes. */
@Controller('api/health')
export class HealthController {
  constructor(@Inject(HEALTH_CHECKS) private readonly checks: HealthChecks) {}

  /** This process answers. */
  @Get('live')
  @Header('cache-control', 'no-store')
  live() {
    return { status: 'live' };
  }

  /** What it needs answers as well. */
  @Get('ready')
  @Header('cache-control', 'no-store')
  async ready(@Res({ passthrough: true }) response: ApiResponse) {
    const health = await checkHealth(this.checks);
    if (health.status === 'unready') response.statusCode = 503;
    return health;
  }
}
