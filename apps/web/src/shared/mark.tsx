/** The mark: a coin with a square hole, of two halves that fit. */
export function Mark({ size }: { size: number }) {
  return <img src="/mark.svg" width={size} height={size} alt="" />;
}
