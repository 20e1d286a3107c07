import type { Page } from 'playwright-core';

export interface FrameFigures {
  seconds: number;
  framesPerSecond: number;
  /** Of the slowest tenth of the seconds, the fastest. */
  slowestTenth: number;
  longestFrameMilliseconds: number;
}

// Runs in the page: notes when each frame began.
const RECORD = `(() => {
  const times = (window.frameTimes = []);
  const note = (time) => { times.push(time); requestAnimationFrame(note); };
  requestAnimationFrame(note);
})()`;

/** Counts the frames that a page begins for a while. */
export async function countFrames(page: Page, milliseconds: number): Promise<FrameFigures> {
  await page.evaluate(RECORD);
  await page.waitForTimeout(milliseconds);
  return frameFigures(await page.evaluate<number[]>('window.frameTimes'));
}

/** Figures of the times, in milliseconds, at which frames began. */
export function frameFigures(times: readonly number[]): FrameFigures {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const seconds = (last - first) / 1000;
  const perSecond = Array.from(
    { length: Math.floor(seconds) },
    (_, second) => times.filter((time) => Math.floor((time - first) / 1000) === second).length,
  ).sort((a, b) => a - b);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    seconds: round(seconds),
    framesPerSecond: seconds > 0 ? round((times.length - 1) / seconds) : 0,
    slowestTenth: perSecond[Math.floor(perSecond.length / 10)] ?? 0,
    longestFrameMilliseconds: round(gaps.reduce((longest, gap) => Math.max(longest, gap), 0)),
  };
}
