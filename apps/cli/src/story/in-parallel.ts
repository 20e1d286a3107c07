/**
 * Does the same for every item, so many at a time, and returns the outcomes in the items' order. The first failure
 * ends it: nothing more is begun and the failure is thrown.
 */
export async function inParallel<T, R>(
  items: readonly T[],
  atATime: number,
  work: (item: T, index: number) => Promise<R>,
  onDone?: (done: number, of: number) => void,
): Promise<R[]> {
  const results = Array.from({ length: items.length }) as R[];
  let next = 0;
  let done = 0;
  const lane = async () => {
    while (next < items.length) {
      const index = next++;
      try {
        results[index] = await work(items[index] as T, index);
      } catch (error) {
        next = items.length;
        throw error;
      }
      onDone?.(++done, items.length);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, lane));
  return results;
}
