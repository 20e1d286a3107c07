import { prove, type News } from '@handsel/scheduling';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import type { ProvingMessage, ProvingTask } from './proving-messages';

const { instance, conflictLimit, port } = workerData as ProvingTask;
const say = (message: ProvingMessage): void => port.postMessage(message);

/** Everything that has arrived, the newest of each kind: the solver never gives the event loop a turn. */
function takeNews(): News | undefined {
  let news: News | undefined;
  for (;;) {
    const received = receiveMessageOnPort(port) as { message: News } | undefined;
    if (received === undefined) return news;
    news = { ...news, ...received.message };
  }
}

const onBetter = (slots: readonly number[], breaks: number): void => say({ kind: 'better', slots: [...slots], breaks });
const onBound = (breaks: number): void => say({ kind: 'bound', breaks });
say({ kind: 'proof', proof: prove(instance, { conflictLimit, takeNews, onBetter, onBound }) });
port.close();
