export * from './embedded-postgres/index';
export { StartError } from './start-error';
