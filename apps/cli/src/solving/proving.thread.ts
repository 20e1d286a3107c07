import { prove } from '@handsel/scheduling';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { KnownMessage, ProvingMessage, ProvingTask } from './proving-messages';

const { instance, conflictLimit, port } = workerData as ProvingTask;
const say = (message: ProvingMessage): void => port.postMessage(message);

/** The newest of what has arrived: the solver never gives the event loop a turn. */
function takeKnown(): (number | null)[] | undefined {
  let newest: (number | null)[] | undefined;
  for (;;) {
    const received = receiveMessageOnPort(port) as { message: KnownMessage } | undefined;
    if (received === undefined) return newest;
    newest = received.message.slots;
  }
}

const onBetter = (slots: readonly number[], breaks: number): void => say({ kind: 'better', slots: [...slots], breaks });
const onBound = (breaks: number): void => say({ kind: 'bound', breaks });
say({ kind: 'proof', proof: prove(instance, { conflictLimit, takeKnown, onBetter, onBound }) });
port.close();
