import { lineChart } from '../support/line-chart';
import { markdownTable } from '../support/markdown-table';
import type { Measured } from './measured';
import { summaryOf, type PublishedRow } from './published-files';

export interface Results {
  readonly quick: boolean;
  readonly seed: number;
  readonly limits: { readonly highs: number; readonly clingo: number; readonly published: number };
  readonly measured: readonly Measured[];
  /** Empty where the published files are not beside the project. */
  readonly published: readonly PublishedRow[];
}

/** The whole report as Markdown. */
export function reportOf(results: Results): string {
  const { limits, quick, seed } = results;
  return [
    '# Scheduling: side by side',
    '',
    `Made by \`npm run bench -- scheduling${quick ? ' --quick' : ''}\`. Events made from seed ${seed}, each contender in a process of its own;`,
    `HiGHS is ended after ${limits.highs} s, clingo after ${limits.clingo} s. HiGHS and clingo look for weight alone.`,
    '',
    ...eventTable(results.measured),
    '',
    ...(results.published.length > 0
      ? publishedPart(results.published, limits.published)
      : ['Without the published files, which were not asked for or are not beside the project.', '']),
  ].join('\n');
}

function eventTable(measured: readonly Measured[]): string[] {
  const heads = [
    'event',
    'contender',
    'weight',
    'bound',
    'below',
    'held',
    'breaks',
    'proved',
    'wall s',
    'CPU s',
    'MB',
    'note',
  ];
  const bounds = new Map(
    measured.flatMap(({ event, bound }) => (bound === undefined ? [] : [[event, bound] as const])),
  );
  const rows = measured.map((row) => {
    const bound = bounds.get(row.event);
    const below = bound && row.weight > 0 ? `${((100 * (bound - row.weight)) / bound).toFixed(3)} %` : '';
    const { event, contender, weight, held, breaks, proved, wallSeconds, processorSeconds, memoryMegabytes } = row;
    const note = [row.note ?? '', row.broken ? `${row.broken} rules broken` : ''].filter(Boolean).join('; ');
    const figures = [event, contender, weight, row.bound, below, held, breaks, proved ? 'best' : ''];
    return [...figures, wallSeconds.toFixed(2), processorSeconds?.toFixed(2), memoryMegabytes, note];
  });
  return markdownTable(heads, rows);
}

function publishedPart(rows: readonly PublishedRow[], seconds: number): string[] {
  const heads = ['instance', 'optimum', 'breaks', 'held', 'broken', 'proved', 'wall s'];
  const lines = rows.map(({ name, optimum, breaks, held, meetings, broken, proved, seconds: wall }) => [
    name,
    optimum,
    breaks,
    `${held}/${meetings}`,
    broken,
    proved,
    wall.toFixed(1),
  ]);
  return [
    `## The published instances, \`handsel solve FILE --prove --time-limit ${seconds}\``,
    '',
    '```json',
    JSON.stringify(summaryOf(rows), null, 2),
    '```',
    '',
    ...markdownTable(heads, lines),
    '',
  ];
}

/** Weight, as a share of the bound, against time for one event. */
export function chartOf({ measured }: Results, event: string): string {
  const own = measured.filter((row) => row.event === event);
  const bound = own.find((row) => row.bound !== undefined)?.bound ?? Math.max(...own.map(({ weight }) => weight));
  return lineChart({
    title: `${event}: weight against time`,
    xLabel: 'seconds',
    yLabel: 'weight, % of the upper bound',
    xScale: 'log',
    series: own
      .filter(({ weight }) => weight > 0)
      .map(({ contender, points, wallSeconds, weight }) => ({
        name: contender,
        stepped: true,
        points: [...points, [wallSeconds, weight] as const].map(
          ([x, y]) => [Math.max(x, 0.001), (100 * y) / bound] as const,
        ),
      })),
  });
}
