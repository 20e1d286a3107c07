import type { z } from 'zod';

/** One kind of job: the queue it waits in and the shape of what it carries. */
export interface JobDefinition {
  queue: string;
  payload: z.ZodType;
  /** How often it is tried before it counts as failed. One when it is not said. */
  attempts?: number;
  /** Pause before the second try, doubled each time. */
  backoffMs?: number;
}

/** Every job by its name, `<queue>.<verb-noun>`. */
export type JobsRegistry = Record<string, JobDefinition>;

export type JobNameOf<R extends JobsRegistry> = keyof R & string;
export type JobInputOf<R extends JobsRegistry, N extends JobNameOf<R>> = z.input<R[N]['payload']>;
export type JobPayloadOf<R extends JobsRegistry, N extends JobNameOf<R>> = z.output<R[N]['payload']>;

/** A job was queued or found under a name that the registry does not have. */
export class UnknownJob extends Error {
  override readonly name = 'UnknownJob';
  constructor(readonly jobName: string) {
    super(`There is no job named "${jobName}".`);
  }
}

/** A job's payload is not of its shape. The message names the fields and does not repeat their values. */
export class InvalidJobPayload extends Error {
  override readonly name = 'InvalidJobPayload';
}

/** The definition of a job; throws UnknownJob. */
export function definitionOf(registry: JobsRegistry, name: string): JobDefinition {
  const definition = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (definition === undefined) throw new UnknownJob(name);
  return definition;
}

/** The payload as the job's schema reads it; throws InvalidJobPayload. */
export function parsePayload(definition: JobDefinition, name: string, payload: unknown): unknown {
  const parsed = definition.payload.safeParse(payload);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.message}`);
  throw new InvalidJobPayload(`The payload of ${name} is wrong: ${faults.join('; ')}`);
}

/** Names of the queues that the registry uses, each once. */
export function queuesOf(registry: JobsRegistry): string[] {
  return [...new Set(Object.values(registry).map((definition) => definition.queue))];
}
