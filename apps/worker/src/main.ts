import 'reflect-metadata';
import { runService } from '@handsel/platform';
import { Module, type DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Worker } from './worker';

@Module({})
class WorkerModule {
  static with(worker: Worker): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: Worker, useValue: worker }] };
  }
}

void runService('worker', async (config, log) => {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(new Worker(config, log)), {
    logger: ['error', 'warn'],
  });
  return { stop: () => app.close() };
});
