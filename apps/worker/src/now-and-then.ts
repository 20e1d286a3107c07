const PROGRESS_EVERY_MILLISECONDS = 100;

/** Passes on what it is told, but not more often than ten times a second: a thread that listens has other work too. */
export function nowAndThen<T>(tell: (told: T) => void): (told: T) => void {
  let last = 0;
  return (told) => {
    const now = performance.now();
    if (now - last < PROGRESS_EVERY_MILLISECONDS) return;
    last = now;
    tell(told);
  };
}
