import { useEffect } from 'react';

const WORKER = '/screen-worker.js';
const SCOPE = '/board';

/**
 * Keeps this page in the browser, so that a screen that is switched on without a network shows its last frame.
 * Browsers allow it on secure addresses and on the device itself; elsewhere a reload needs the network.
 */
export function useKeptPage(): void {
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const keep = async () => {
      await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
      const { active } = await navigator.serviceWorker.ready;
      const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
      active?.postMessage({ keep: [SCOPE, ...loaded] });
    };
    keep().catch(() => {
      // Refused, for instance in a private window: the screen goes on without.
    });
  }, []);
}
