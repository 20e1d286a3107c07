/** How long a shutdown may take before the process ends anyway. */
export const EXIT_DEADLINE_MS = 10_000;

/**
 * Ends the process when a shutdown that has begun is not done in time. A Nest application waits for ever for a Redis
 * that died before it, so every `main.ts` calls this when it begins to stop. The timer itself keeps nothing alive:
 * a process with nothing left to do ends at once. Returns a function that calls the deadline off.
 */
export function setExitDeadline(
  onLate: () => void,
  deadlineMs: number = EXIT_DEADLINE_MS,
  exit: (status: number) => void = (status) => process.exit(status),
): () => void {
  const timer = setTimeout(() => {
    onLate();
    exit(1);
  }, deadlineMs);
  timer.unref();
  return () => clearTimeout(timer);
}
