import { useEffect, useState } from 'react';
import { PAGE_MILLISECONDS } from './turning-page';
import { useWall } from './wall-context';

/**
 * Which page is to be shown, turning by itself unless an operator has paused it.
 * @param again something that changes when the first page has news: it is shown at once
 */
export function useTurningPage(pages: number, again?: unknown): number {
  const { paused } = useWall();
  const [turned, setTurned] = useState({ page: 0, again });
  const page = turned.again === again ? turned.page : 0;
  useEffect(() => {
    if (paused || pages < 2) return;
    const timer = setInterval(
      () => setTurned((before) => ({ page: ((before.again === again ? before.page : 0) + 1) % pages, again })),
      PAGE_MILLISECONDS,
    );
    return () => clearInterval(timer);
  }, [paused, pages, again]);
  return page < pages ? page : 0;
}
