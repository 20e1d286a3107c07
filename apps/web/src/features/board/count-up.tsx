import { useEffect, useRef } from 'react';

const DURATION_MILLISECONDS = 1600;
/** Steps of the way from the old value to the new one. */
const STEPS = 10_000n;

interface CountUpProps {
  /** What is reached. */
  value: bigint;
  /** Where a new figure starts; figures that are there already go on from what they show. */
  from?: bigint;
  calm: boolean;
  format: (value: bigint) => string;
}

/**
 * A figure that counts to its value. It writes straight into its element: at sixty frames a second React need not
 * know. Readers hear the end, not the way.
 */
export function CountUp({ value, from, calm, format }: CountUpProps) {
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(from ?? value);
  useEffect(() => {
    const write = (now: bigint) => {
      shown.current = now;
      if (element.current) element.current.textContent = format(now);
    };
    const start = shown.current;
    if (calm || start === value) return write(value);
    const began = performance.now();
    let frame = requestAnimationFrame(function step(time) {
      const progress = Math.min(1, Math.max(0, (time - began) / DURATION_MILLISECONDS));
      const eased = BigInt(Math.round(Number(STEPS) * (1 - (1 - progress) ** 4)));
      write(progress === 1 ? value : start + ((value - start) * eased) / STEPS);
      if (progress < 1) frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [value, calm, format]);
  return (
    <>
      <span ref={element} aria-hidden="true" />
      <span className="visually-hidden">{format(value)}</span>
    </>
  );
}
