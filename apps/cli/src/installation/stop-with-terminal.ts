import { onParentGone, setExitDeadline } from '@handsel/platform';
import { stopState } from './stop-state';

const EXIT_STATUS_OF_SIGNALS = 130;

/** One Ctrl-C arrives several times: from the terminal, and passed on by npm and by whoever started this process. */
const SAME_KEY_MILLISECONDS = 1_000;

/**
 * Ends the program in order on Ctrl-C, on SIGTERM, when the terminal closes and when the process that started it is
 * gone. A second Ctrl-C ends it at once.
 */
export function stopWithTerminal(stop: () => Promise<void>, status = EXIT_STATUS_OF_SIGNALS): { release(): void } {
  let begunAt: number | undefined;
  const onStop = () => {
    if (begunAt !== undefined) {
      if (performance.now() - begunAt > SAME_KEY_MILLISECONDS) process.exit(status);
      return;
    }
    begunAt = performance.now();
    stopState.begun = true;
    setExitDeadline(() => process.stderr.write('Stopping took too long and was cut short.\n'), 20_000);
    void stop().finally(() => process.exit(status));
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, onStop);
  onParentGone(onStop);
  return {
    release() {
      for (const signal of signals) process.off(signal, onStop);
    },
  };
}
