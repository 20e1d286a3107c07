/** A half-open stretch of time: `from` belongs to it, `to` does not. */
export interface Interval {
  from: Date;
  to: Date;
}

/** True when the two share an instant. Intervals that only touch do not overlap. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True when `inner` lies within `outer`. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
