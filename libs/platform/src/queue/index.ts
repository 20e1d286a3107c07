export { checkRedis } from './check-redis';
export { JobQueues, type AddJobOptions, type CancelOutcome, type JobStatus } from './job-queues';
export { JobWorkers, type JobHandlers, type JobRun, type JobWorkersOptions } from './job-workers';
export {
  InvalidJobPayload,
  UnknownJob,
  type JobDefinition,
  type JobInputOf,
  type JobNameOf,
  type JobPayloadOf,
  type JobsRegistry,
} from './jobs-registry';
export { queueBackend, type QueueBackend } from './queue-backend';
