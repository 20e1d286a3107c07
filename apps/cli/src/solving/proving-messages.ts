import type { Instance, Proof } from '@handsel/scheduling';
import type { MessagePort } from 'node:worker_threads';

/** What a proving thread is started with; both sides then talk over the port. */
export interface ProvingTask {
  instance: Instance;
  conflictLimit?: number;
  port: MessagePort;
}

/** What the thread says: the best timetable that holds all and the best bound so far, at the end what is proved. */
export type ProvingMessage =
  | { kind: 'better'; slots: number[]; breaks: number }
  | { kind: 'bound'; breaks: number }
  | { kind: 'proof'; proof: Proof };
