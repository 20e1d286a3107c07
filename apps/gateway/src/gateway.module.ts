import { Module, type DynamicModule } from '@nestjs/common';
import { LiveGateway } from './live.gateway';
import { LiveService, type LiveServiceOptions } from './live.service';

@Module({})
export class GatewayModule {
  static with(options: LiveServiceOptions): DynamicModule {
    return {
      module: GatewayModule,
      providers: [{ provide: LiveService, useFactory: () => new LiveService(options) }, LiveGateway],
    };
  }
}
