import { onParentGone, setExitDeadline } from '@handsel/platform';

const EXIT_STATUS_OF_SIGNALS = 130;

/**
 * Ends the program in order on Ctrl-C, on SIGTERM, when the terminal closes and when the process that started it is
 * gone. A second Ctrl-C ends it at once.
 */
export function stopWithTerminal(stop: () => Promise<void>, status = EXIT_STATUS_OF_SIGNALS): { release(): void } {
  let stopping = false;
  const onStop = () => {
    if (stopping) process.exit(status);
    stopping = true;
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
