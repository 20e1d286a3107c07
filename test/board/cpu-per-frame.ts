/** An event of Chromium's trace; `tdur` is the CPU that it took, in microseconds. */
export interface TraceEvent {
  name: string;
  ph: string;
  tdur?: number;
}

export interface CpuPerFrame {
  frames: number;
  /** Scripts, style, layout and paint of one frame of the page, in milliseconds of CPU. */
  pageMilliseconds: number;
  /** Putting one picture together; in software where there is no graphics card. */
  drawMilliseconds: number;
}

/** What frames cost, whatever else the machine was doing at the time. */
export function cpuPerFrame(events: readonly TraceEvent[]): CpuPerFrame {
  const page = costOf(events, 'ProxyMain::BeginMainFrame');
  const draw = costOf(events, 'DirectRenderer::DrawFrame');
  return { frames: draw.count, pageMilliseconds: page.milliseconds, drawMilliseconds: draw.milliseconds };
}

function costOf(events: readonly TraceEvent[], name: string): { count: number; milliseconds: number } {
  const those = events.filter((event) => event.name === name && event.ph === 'X');
  const microseconds = those.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
  return { count: those.length, milliseconds: Math.round(microseconds / Math.max(1, those.length) / 10) / 100 };
}
