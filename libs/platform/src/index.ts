export * from './config/index';
export * from './embedded-postgres/index';
export * from './logging/index';
export { errorCode, StartError } from './start-error';
