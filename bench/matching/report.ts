import { lineChart } from '../support/line-chart';
import { markdownTable } from '../support/markdown-table';
import { growth, profilesOf, secondsOf, type Measured } from './measured';

export interface Results {
  quick: boolean;
  seed: number;
  top: number;
  limits: { convention: number; growth: number; engine: number };
  /** Each contender on 1,500 buyers and 2,500 suppliers; the engine first. */
  convention: Measured[];
  /** Processor milliseconds of one changed profile. */
  changed: { median: number; most: number; first: number };
  /** Each contender by size; the engine first. */
  growth: Measured[][];
}

/** The results as a page with tables. */
export function reportOf(results: Results): string {
  const engine = results.convention[0];
  const times = (run: Measured): string =>
    engine === undefined ? '' : `${(secondsOf(run) / secondsOf(engine)).toFixed(1)} x`;
  const heads = ['contender', 'seconds', 'index', 'processor s', 'profiles/s', 'peak MB', 'times the engine'];
  return [
    '# Matching: speed, memory and growth',
    '',
    `Made by \`npm run bench -- matching${results.quick ? ' --quick' : ''} --out bench/results\`; seed ${results.seed}, top ${results.top} for every profile in both directions. Markets are made up: sectors of the sample taxonomy (61, whatever the size), words by Zipf's law with an endless tail, about three past dealings a buyer. Each contender runs in a process of its own; memory is the largest that it took, market and server's backend included. The engine gives parts with evidence; MiniSearch and PostgreSQL rank texts alone. ~: cut off at the time limit (${results.limits.convention} s, ${results.limits.growth} s by size) and scaled up from the share of lists done.`,
    '',
    '## 1,500 buyers and 2,500 suppliers',
    '',
    ...markdownTable(
      heads,
      results.convention.map((run) => [
        run.contender,
        seconds(run),
        run.prepareSeconds.toFixed(2),
        run.processorSeconds.toFixed(2),
        String(Math.round(profilesOf(run) / secondsOf(run))),
        String(Math.round(run.peakMegabytes)),
        times(run),
      ]),
    ),
    '',
    `One changed profile among them, its own lists made anew: ${results.changed.median.toFixed(1)} ms of processor time (median of 60; the first ${results.changed.first.toFixed(1)}, the most ${results.changed.most.toFixed(1)}).`,
    '',
    '## Growth',
    '',
    'Seconds, megabytes, and processor time a profile against the smallest size (1 is linear).',
    '',
    ...markdownTable(
      ['profiles', ...results.growth.map(([first]) => first?.contender ?? '')],
      sizesOf(results).map((size) => [size.toLocaleString('en-US'), ...results.growth.map((runs) => cell(runs, size))]),
    ),
    '',
    '![Seconds against profiles, both on logarithmic scales](matching-growth.svg)',
    '',
  ].join('\n');
}

/** Seconds against profiles, on logarithmic axes, with a line for linear growth of the engine. */
export function chartOf({ growth: all }: Results): string {
  const series = all.map((runs) => ({
    name: runs[0]?.contender ?? '',
    points: runs.map((run) => [profilesOf(run), secondsOf(run)] as const),
  }));
  const first = series[0]?.points[0] ?? [1, 1];
  const last = series[0]?.points.at(-1) ?? [1, 1];
  return lineChart({
    title: 'Top 50 of everyone for everyone, both directions',
    xLabel: 'profiles (three buyers to five suppliers)',
    yLabel: 'seconds, index included',
    xScale: 'log',
    yScale: 'log',
    xMarks: series[0]?.points.map(([profiles]) => profiles),
    series: [...series, { name: 'linear', dashed: true, points: [first, [last[0], (first[1] * last[0]) / first[0]]] }],
  });
}

const seconds = (run: Measured): string => `${run.share < 1 ? '~' : ''}${secondsOf(run).toFixed(2)}`;

const sizesOf = (results: Results): number[] =>
  [...new Set(results.growth.flat().map(profilesOf))].sort((a, b) => a - b);

function cell(runs: readonly Measured[], size: number): string {
  const at = runs.findIndex((run) => profilesOf(run) === size);
  const run = runs[at];
  if (!run) return '';
  return `${seconds(run)} s, ${Math.round(run.peakMegabytes)} MB, x ${(growth(runs)[at] ?? 0).toFixed(2)}`;
}
