/** How long the picture stays where it is. */
export const SHIFT_EVERY_MILLISECONDS = 60_000;

/** The way around, in steps of the canvas's unit; a picture never jumps by more than one step a side. */
const AROUND = [
  [0, 0],
  [1, 0],
  [2, 1],
  [2, 2],
  [1, 3],
  [0, 3],
  [-1, 3],
  [-2, 2],
  [-2, 1],
  [-1, 0],
] as const;
const STEP_UNITS = 2;

/**
 * Where the picture stands after so many turns, in units of the canvas: the same pixels never show the same edge for
 * long, and the eye does not notice.
 */
export function pixelShift(turns: number): { x: number; y: number } {
  const [x, y] = AROUND[turns % AROUND.length] ?? AROUND[0];
  return { x: x * STEP_UNITS, y: y * STEP_UNITS };
}
