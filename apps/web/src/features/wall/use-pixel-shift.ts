import { useEffect, useRef, type RefObject } from 'react';
import { pixelShift, SHIFT_EVERY_MILLISECONDS } from './pixel-shift';

/** Moves an element a little every minute, by a transform alone. */
export function usePixelShift(unitPixels: number): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
      const { x, y } = pixelShift(turns);
      if (element.current) element.current.style.transform = `translate(${x * unitPixels}px, ${y * unitPixels}px)`;
    }, SHIFT_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [unitPixels]);
  return element;
}
