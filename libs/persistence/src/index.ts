export { createDataSource, type Database, type DataSourceOptions } from './data-source';
export { migrate, DatabaseTooNew } from './migrate';
export { PostgresUnitOfWork } from './infrastructure/postgres-unit-of-work';
export { PostgresPrincipalReader } from './identity/principal-reader';
export { PostgresLiveSessions } from './live/live-sessions';
export { repositoriesOn } from './repositories';
