import { chartScale, type ScaleKind } from './chart-scale';

export interface ChartSeries {
  name: string;
  /** Pairs of x and y. On a logarithmic axis, points at 0 or below are left out. */
  points: readonly (readonly [number, number])[];
  /** For yardsticks that were not measured, such as "linear". */
  dashed?: boolean;
  /** Holds its value until the next point, as the best weight found so far does. */
  stepped?: boolean;
}

export interface LineChart {
  title: string;
  xLabel: string;
  yLabel: string;
  xScale?: ScaleKind;
  yScale?: ScaleKind;
  /** Marks of the x axis, where those that are worked out do not fit. */
  xMarks?: readonly number[];
  series: readonly ChartSeries[];
}

const [WIDTH, HEIGHT] = [860, 480];
const PLOT = { left: 84, right: 640, top: 52, bottom: 416 };
/** Told apart in grey and by the colour blind too (Okabe and Ito 2008); they stand out on white and on black. */
const COLOURS = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#b8860b', '#56b4e9'];
const LABEL_HEIGHT = 16;

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .title { font-size: 16px; font-weight: 600 }
  .grid { stroke: #d0d7de; stroke-width: 1 }
  .line { fill: none; stroke-width: 2.25; stroke-linejoin: round }
  @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .grid { stroke: #3d444d } }`;

/** Draws lines over two axes as an SVG that stands alone, and reads on a light and on a dark page. */
export function lineChart(chart: LineChart): string {
  const { xScale = 'linear', yScale = 'linear' } = chart;
  const series = chart.series.map((line) => ({
    ...line,
    points: line.points.filter(
      ([x, y]) =>
        Number.isFinite(x) && Number.isFinite(y) && (xScale === 'linear' || x > 0) && (yScale === 'linear' || y > 0),
    ),
  }));
  const all = series.flatMap(({ points }) => points);
  const x = chartScale(
    xScale,
    all.map(([value]) => value),
    PLOT.left,
    PLOT.right,
  );
  const y = chartScale(
    yScale,
    all.map(([, value]) => value),
    PLOT.bottom,
    PLOT.top,
  );
  const ends = spread(series.map(({ points }) => y.place(points.at(-1)?.[1] ?? Number.NaN)));
  const body = [
    `<title>${escaped(chart.title)}</title><style>${STYLE}</style>`,
    text(PLOT.left, 28, chart.title, 'class="title"'),
    ...y.marks.flatMap((mark) => [
      line(PLOT.left, y.place(mark), PLOT.right, y.place(mark)),
      text(PLOT.left - 8, y.place(mark) + 4, shown(mark), 'text-anchor="end"'),
    ]),
    ...(chart.xMarks ?? x.marks).flatMap((mark) => [
      line(x.place(mark), PLOT.top, x.place(mark), PLOT.bottom),
      text(x.place(mark), PLOT.bottom + 20, shown(mark), 'text-anchor="middle"'),
    ]),
    text((PLOT.left + PLOT.right) / 2, HEIGHT - 16, chart.xLabel, 'text-anchor="middle"'),
    `<g transform="translate(20 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)">${text(0, 0, chart.yLabel, 'text-anchor="middle"')}</g>`,
    ...series.flatMap(({ name, points, dashed, stepped }, at) => {
      if (points.length === 0) return [];
      const colour = COLOURS[at % COLOURS.length] ?? '';
      const places = points.map(([px, py]) => [x.place(px), y.place(py)] as const);
      const labelX = (places.at(-1)?.[0] ?? PLOT.right) + 10;
      return [
        `<path class="line" stroke="${colour}"${dashed ? ' stroke-dasharray="6 5"' : ''} d="${path(places, stepped ?? false)}"/>`,
        ...(dashed || stepped
          ? []
          : places.map(([px, py]) => `<circle cx="${fixed(px)}" cy="${fixed(py)}" r="3.5" fill="${colour}"/>`)),
        `<g><circle cx="${fixed(labelX)}" cy="${fixed(ends[at] ?? 0)}" r="4" fill="${colour}"/>${text(labelX + 9, (ends[at] ?? 0) + 4, name)}</g>`,
      ];
    }),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img">\n${body.join('\n')}\n</svg>\n`;
}

function path(places: readonly (readonly [number, number])[], stepped: boolean): string {
  return places
    .map(([px, py], at) => {
      if (at === 0) return `M${fixed(px)} ${fixed(py)}`;
      return stepped ? `H${fixed(px)}V${fixed(py)}` : `L${fixed(px)} ${fixed(py)}`;
    })
    .join('');
}

/** Moves labels apart that would cover each other, keeping their order. */
function spread(wanted: readonly number[]): number[] {
  const order = wanted
    .map((value, at) => ({ value, at }))
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value);
  const placed = wanted.map(() => 0);
  let free = Number.NEGATIVE_INFINITY;
  for (const { value, at } of order) {
    placed[at] = Math.max(value, free);
    free = (placed[at] ?? 0) + LABEL_HEIGHT;
  }
  return placed;
}

const fixed = (value: number): string => String(Number(value.toFixed(1)));
const shown = (value: number): string => (Math.abs(value) >= 1 ? value.toLocaleString('en-US') : String(value));
const escaped = (value: string): string => value.replace(/[&<>"]/gu, (character) => `&#${character.charCodeAt(0)};`);
const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `<line class="grid" x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}"/>`;
const text = (x: number, y: number, content: string, attributes = ''): string =>
  `<text x="${fixed(x)}" y="${fixed(y)}" ${attributes}>${escaped(content)}</text>`;
