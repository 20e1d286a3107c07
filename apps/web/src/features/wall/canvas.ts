export type CanvasShape = 'ribbon' | 'wide' | 'landscape' | 'portrait';

export interface Canvas {
  shape: CanvasShape;
  /** Pixels of one unit; every length on the board is a number of units, so that it fills any canvas. */
  unitPixels: number;
}

/** The canvas that each shape was drawn for, in units. */
const drawnFor: Record<CanvasShape, { width: number; height: number }> = {
  ribbon: { width: 3840, height: 192 },
  wide: { width: 2944, height: 1024 },
  landscape: { width: 1920, height: 1080 },
  portrait: { width: 1080, height: 1920 },
};

/** Chooses the drawing for a canvas and the size of its unit. A ribbon is as long as it likes: only its height counts. */
export function canvasFor(width: number, height: number): Canvas {
  const aspect = width / Math.max(1, height);
  const shape = aspect >= 6 ? 'ribbon' : aspect >= 2.2 ? 'wide' : aspect >= 1.05 ? 'landscape' : 'portrait';
  const drawn = drawnFor[shape];
  const byHeight = height / drawn.height;
  return { shape, unitPixels: shape === 'ribbon' ? byHeight : Math.min(width / drawn.width, byHeight) };
}
