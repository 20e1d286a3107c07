import { useReducedMotion } from '@mantine/hooks';
import { useState } from 'react';

export interface WallMotion {
  paused: boolean;
  setPaused: (paused: boolean) => void;
  calm: boolean;
}

/** Whether a display may move: the device is asked, and an operator can say no. */
export function useWallMotion(): WallMotion {
  const [paused, setPaused] = useState(false);
  const reduced = useReducedMotion(undefined, { getInitialValueInEffect: false });
  return { paused, setPaused, calm: reduced || paused };
}
