import type { TrialResult, TrialTask, TrialWorker } from '@handsel/application';
import type { WorkerOptions } from 'node:worker_threads';
import { runThread } from './run-thread';
import type { TrialMessage } from './trial.thread';

/** Works out each trial on a thread of its own. */
export class ThreadTrialWorker implements TrialWorker {
  constructor(
    /** Ends the thread when it is aborted; the trial rejects. */
    private readonly signal: AbortSignal,
    private readonly threadOptions: Pick<WorkerOptions, 'execArgv'> = {},
  ) {}

  async workOut(
    task: TrialTask,
    onProgress: (fraction: number) => void,
    signal: AbortSignal = this.signal,
  ): Promise<TrialResult> {
    let result: TrialResult | undefined;
    await runThread<TrialTask, TrialMessage>({
      file: 'trial.thread',
      task,
      signal: AbortSignal.any([this.signal, signal]),
      options: this.threadOptions,
      onMessage(message) {
        if (message.kind === 'progress') onProgress(message.fraction);
        else result = message.result;
        return message.kind === 'done';
      },
    });
    if (result === undefined) throw new Error('The thread said nothing.');
    return result;
  }
}
