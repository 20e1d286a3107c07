export type ScaleKind = 'linear' | 'log';

/** Maps values of an axis onto pixels, and says where its marks stand. */
export interface ChartScale {
  place: (value: number) => number;
  marks: number[];
}

const MARKS_WANTED = 5;

/**
 * A scale over all of `values`, from `from` to `to` in pixels. A logarithmic one takes values above 0 and marks powers of
 * ten, and where they span less than two decades 2 and 5 as well.
 */
export function chartScale(kind: ScaleKind, values: readonly number[], from: number, to: number): ChartScale {
  const usable = values.filter((value) => Number.isFinite(value) && (kind === 'linear' || value > 0));
  if (usable.length === 0) return { place: () => from, marks: [] };
  const [least, most] = [usable.reduce((a, b) => Math.min(a, b)), usable.reduce((a, b) => Math.max(a, b))];
  return kind === 'log' ? logScale(least, most, from, to) : linearScale(least, most, from, to);
}

function logScale(least: number, most: number, from: number, to: number): ChartScale {
  const [low, high] = [Math.log10(least), Math.log10(most)];
  const span = high > low ? high - low : 1;
  const steps = span < 2 ? [1, 2, 5] : [1];
  const marks: number[] = [];
  for (let power = Math.floor(low); power <= Math.ceil(high); power++) {
    for (const step of steps) {
      const mark = step * 10 ** power;
      if (mark >= least * (1 - 1e-9) && mark <= most * (1 + 1e-9)) marks.push(Number(mark.toPrecision(12)));
    }
  }
  return { place: (value) => from + ((Math.log10(value) - low) / span) * (to - from), marks };
}

/** Whole steps of 1, 2 or 5 times a power of ten; the axis ends where the values do. */
function linearScale(least: number, most: number, from: number, to: number): ChartScale {
  // Values that differ only where numbers end are one value: steps between them would not move on.
  const span = most - least > Math.max(Math.abs(least), Math.abs(most)) * 1e-9 ? most - least : 1;
  const raw = span / MARKS_WANTED;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= raw * (1 - 1e-9)) ?? raw;
  const marks: number[] = [];
  for (let at = Math.ceil(least / step - 1e-9); at * step <= most + step * 1e-9; at++) {
    marks.push(Number((at * step).toPrecision(12)));
  }
  return { place: (value) => from + ((value - least) / span) * (to - from), marks };
}
