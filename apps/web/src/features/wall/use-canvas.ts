import { useSyncExternalStore } from 'react';
import { canvasFor, type Canvas } from './canvas';

let last: Canvas = canvasFor(1920, 1080);

function current(): Canvas {
  const next = canvasFor(window.innerWidth, window.innerHeight);
  if (next.shape !== last.shape || next.unitPixels !== last.unitPixels) last = next;
  return last;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** The drawing for the window as it is now. */
export const useCanvas = (): Canvas => useSyncExternalStore(subscribe, current);
