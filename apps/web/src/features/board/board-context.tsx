import { createContext, use } from 'react';
import type { BoardLanguages } from './board-words';

/** What every part of a board needs to know: its languages, its currencies, and whether it may move. */
export interface BoardSetting {
  languages: BoardLanguages;
  currency: string;
  secondCurrency: string | null;
  calm: boolean;
}

const BoardContext = createContext<BoardSetting | null>(null);
export const BoardSettingProvider = BoardContext;

export function useBoardSetting(): BoardSetting {
  const setting = use(BoardContext);
  if (!setting) throw new Error('useBoardSetting belongs on a board');
  return setting;
}
