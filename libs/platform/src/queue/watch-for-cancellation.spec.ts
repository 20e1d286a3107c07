import { watchForCancellation } from './watch-for-cancellation';
import type { BullQueue, QueuedJob } from './queue-backend';

/** A queue that answers from a list, one answer a look. */
function queueOf(answers: (boolean | Error)[]): Pick<BullQueue, 'getJob'> & { looks: number } {
  return {
    looks: 0,
    async getJob() {
      const answer = answers[this.looks++];
      if (answer instanceof Error) throw answer;
      return answer === undefined ? undefined : ({ data: { payload: {}, cancelRequested: answer } } as QueuedJob);
    },
  };
}

describe('watching for a cancellation', () => {
  test('aborts once it is asked for, also after the queue could not be reached', async () => {
    const watch = watchForCancellation(queueOf([false, new Error('no connection'), true]), '1', 5);
    await new Promise((resolve) => watch.signal.addEventListener('abort', resolve));
    watch.stop();
    expect(watch.signal.aborted).toBe(true);
  });

  test('does not look again once it was stopped', async () => {
    const queue = queueOf([]);
    const watch = watchForCancellation(queue, '1', 5);
    await new Promise((resolve) => setTimeout(resolve, 30));
    watch.stop();
    const looks = queue.looks;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(looks).toBeGreaterThan(0);
    expect(queue.looks).toBe(looks);
    expect(watch.signal.aborted).toBe(false);
  });
});
