import { useEffect } from 'react';

/** Keeps the display awake while the board is visible. Browsers give this to secure addresses only; elsewhere the display's own settings decide. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | undefined;
    let stopped = false;
    const acquire = async () => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return;
      try {
        const acquired = await navigator.wakeLock.request('screen');
        if (stopped) await acquired.release();
        else lock = acquired;
      } catch {
        // Refused, for instance with an empty battery: the board goes on without.
      }
    };
    const again = () => void acquire();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      stopped = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}
