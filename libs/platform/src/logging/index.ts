export { EXIT_DEADLINE_MS, setExitDeadline } from './exit-deadline';
export { createLogger, loggerOptions, logStream } from './logger';
export { onParentGone } from './on-parent-gone';
