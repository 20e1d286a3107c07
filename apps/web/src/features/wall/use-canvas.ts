import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import { canvasFor, type Canvas } from './canvas';

/** The size of a canvas in pixels that is not the window: a preview's. */
const FixedSize = createContext<{ width: number; height: number } | null>(null);
export const FixedCanvasProvider = FixedSize;

/** Whether this is drawn inside of another page, whose life is not the display's to decide. */
export const useIsPreview = (): boolean => use(FixedSize) !== null;

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

/** The drawing for the window as it is now, or for the canvas that is previewed. */
export function useCanvas(): Canvas {
  const fixed = use(FixedSize);
  const ofWindow = useSyncExternalStore(subscribe, current);
  return useMemo(() => (fixed ? canvasFor(fixed.width, fixed.height) : ofWindow), [fixed, ofWindow]);
}
