export { loadConfig, LOG_LEVELS, type Config, type Environment, type LogLevel } from './config';
