export * from './config/index';
export * from './embedded-postgres/index';
export * from './logging/index';
export * from './queue/index';
export * from './service/index';
export { isWithin, networks } from './networks';
export { NodeSecrets } from './secrets/node-secrets';
export { errorCode, StartError } from './start-error';
export * from './webhooks/index';
