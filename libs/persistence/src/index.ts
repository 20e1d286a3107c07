export { createDataSource, type DataSourceOptions } from './data-source';
export { migrate, DatabaseTooNew } from './migrate';
export { PostgresUnitOfWork } from './infrastructure/postgres-unit-of-work';
export { repositoriesOn } from './repositories';
