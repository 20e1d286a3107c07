import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser/open-browser';
import { startStack } from '../support/stack';
import { Ceremony } from './ceremony';
import { cpuPerFrame, type TraceEvent } from './cpu-per-frame';
import { countFrames } from './frames';

/** A burst is as many signings as one act of a real ceremony had. */
const BURST = 103;
/** Long enough for a burst to leave the stage. */
const BURST_MILLISECONDS = 24_000;

/**
 * `npm run test:board -- [--width 3840] [--height 2160] [--signings 1000] [--trace FILE]`: an installation of its own,
 * a board in Chromium, a burst of 103 signings and then as many signings as asked for. Prints one JSON line: frames a
 * second at rest and during the burst, CPU per frame of the burst, and what the page holds before and after.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      width: { type: 'string', default: '3840' },
      height: { type: 'string', default: '2160' },
      signings: { type: 'string', default: '1000' },
      trace: { type: 'string' },
    },
  });
  const [width, height, signings] = [values.width, values.height, values.signings].map(Number) as [
    number,
    number,
    number,
  ];
  if (!(width > 0) || !(height > 0) || !Number.isInteger(signings))
    throw new Error('width, height and signings are numbers');
  const stack = await startStack();
  const browser = await openBrowser();
  try {
    const ceremony = await Ceremony.begin(stack.url, stack.links.organizer);
    const { page } = await browser.person({ viewport: { width, height } });
    await page.goto(stack.links.screen ?? '');
    await page.getByRole('img', { name: /Connected|已连接/ }).waitFor();
    const burst = await ceremony.prepare(BURST);
    const atRest = await countFrames(page, 5_000);
    const tracing = await startTracing(page);
    const [duringBurst, burstMilliseconds] = await Promise.all([
      countFrames(page, BURST_MILLISECONDS),
      ceremony.sign(burst),
    ]);
    const events = await tracing.stop();
    if (values.trace) writeFileSync(values.trace, JSON.stringify({ traceEvents: events }));
    const cpu = cpuPerFrame(events);
    const before = await heldBy(page);
    for (let left = signings; left > 0; left -= BURST)
      await ceremony.sign(await ceremony.prepare(Math.min(left, BURST)));
    await page.waitForTimeout(BURST_MILLISECONDS);
    const after = await heldBy(page);
    const { complaints } = browser;
    console.log(
      JSON.stringify({
        width,
        height,
        atRest,
        duringBurst,
        cpu,
        burstMilliseconds,
        signings,
        before,
        after,
        complaints,
      }),
    );
  } finally {
    await browser.close();
    await stack.remove();
  }
}

/** What the page holds once everything unreachable is gone. */
async function heldBy(page: Page): Promise<{ heapMegabytes: number; nodes: number; listeners: number }> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    heapMegabytes: Math.round(of('JSHeapUsedSize') / 1e5) / 10,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
  };
}

/** Chromium's own record of frames and main-thread work, for its performance panel. */
async function startTracing(page: Page): Promise<{ stop(): Promise<TraceEvent[]> }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const categories = 'devtools.timeline,disabled-by-default-devtools.timeline.frame,benchmark';
  await session.send('Tracing.start', { traceConfig: { includedCategories: categories.split(',') } });
  return {
    async stop() {
      const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
      await session.send('Tracing.end');
      await done;
      return events;
    },
  };
}

void main();
