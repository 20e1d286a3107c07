export { runService, type RunningService, type ServiceConfig, type ServiceReady } from './run-service';
