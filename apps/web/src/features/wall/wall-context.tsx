import { createContext, use } from 'react';
import type { WallLanguages } from './wall-languages';

/** What every part of a display in the hall needs to know. */
export interface WallSetting {
  languages: WallLanguages;
  /** Nothing slides or counts: the viewer's device asks for less motion, or an operator has paused it. */
  calm: boolean;
  /** An operator has paused what changes by itself: pages do not turn. */
  paused: boolean;
}

const WallContext = createContext<WallSetting | null>(null);
export const WallSettingProvider = WallContext;

export function useWall(): WallSetting {
  const setting = use(WallContext);
  if (!setting) throw new Error('useWall belongs on a wall');
  return setting;
}
