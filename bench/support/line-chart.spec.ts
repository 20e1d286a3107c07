import * as fc from 'fast-check';
import { chartScale } from './chart-scale';
import { lineChart } from './line-chart';

const chart = { title: 'Growth', xLabel: 'profiles', yLabel: 'seconds' };
const pathsOf = (svg: string): string[] => [...svg.matchAll(/ d="([^"]+)"/gu)].map(([, path = '']) => path);

describe('a scale', () => {
  it('puts the least and the most at its ends and keeps the order', () => {
    const values = fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(fc.constantFrom('linear' as const, 'log' as const), values, (kind, given) => {
        const { place, marks } = chartScale(kind, given, 10, 110);
        const sorted = [...given].sort((a, b) => a - b).map(place);
        for (const [at, place] of sorted.entries()) expect(place).toBeGreaterThanOrEqual((sorted[at - 1] ?? 10) - 1e-6);
        expect(sorted[0]).toBeCloseTo(10);
        if (Math.max(...given) > Math.min(...given) * 1.01) expect(sorted.at(-1)).toBeCloseTo(110);
        for (const mark of marks) expect(place(mark)).toBeGreaterThanOrEqual(10 - 1e-6);
      }),
    );
  });

  it.each([
    ['log', [1000, 64_000], [1000, 2000, 5000, 10_000, 20_000, 50_000]],
    ['log', [0.02, 300], [0.1, 1, 10, 100]],
    ['linear', [0, 10], [0, 2, 4, 6, 8, 10]],
    ['linear', [-0.3, 0.2], [-0.3, -0.2, -0.1, 0, 0.1, 0.2]],
    ['linear', [1e9, 1e9 + 1e-7], [1e9]],
    ['linear', [], []],
  ] as const)('%s from %j marks %j', (kind, values, marks) => {
    expect(chartScale(kind, values, 0, 100).marks).toEqual(marks);
  });
});

describe('a line chart', () => {
  it('draws a straight line for linear growth over two logarithmic axes', () => {
    const points = [1, 10, 100].map((x) => [x, 3 * x] as const);
    const svg = lineChart({ ...chart, xScale: 'log', yScale: 'log', series: [{ name: 'engine', points }] });
    expect(pathsOf(svg)).toEqual(['M84 416L362 234L640 52']);
    expect(svg).toContain('>engine</text>');
  });

  it('holds values between the points of a stepped line', () => {
    const points = [
      [0, 0],
      [1, 5],
      [2, 10],
    ] as const;
    expect(pathsOf(lineChart({ ...chart, series: [{ name: 'best', points, stepped: true }] }))).toEqual([
      'M84 416H362V234H640V52',
    ]);
  });

  it('leaves out what cannot be placed, and draws nothing for a series without points', () => {
    const series = [
      {
        name: 'half',
        points: [
          [0, 1],
          [1, 1],
          [10, Number.NaN],
          [100, 2],
        ] as const,
      },
      { name: 'none', points: [] },
    ];
    const svg = lineChart({ ...chart, xScale: 'log', series });
    expect(pathsOf(svg)).toHaveLength(1);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
  });

  it('keeps labels of lines that end together apart, and texts harmless', () => {
    const series = ['a<b', 'c&d'].map((name) => ({
      name,
      points: [
        [0, 1],
        [1, 1],
      ] as const,
    }));
    const svg = lineChart({ ...chart, series });
    const heights = [...svg.matchAll(/y="([\d.]+)" >[ac]&/gu)].map(([, height]) => Number(height));
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeGreaterThanOrEqual(14);
    expect(svg).not.toContain('a<b');
  });
});
