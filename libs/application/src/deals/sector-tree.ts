import type { Sector } from '@handsel/contracts';

type Tree = ReadonlyMap<string, Pick<Sector, 'parent'>>;

/** Whether a sector lies below another one, however deep. */
export function isBelow(code: string, above: string, sectors: Tree): boolean {
  const seen = new Set<string>();
  for (let parent = sectors.get(code)?.parent; parent && !seen.has(parent); parent = sectors.get(parent)?.parent) {
    if (parent === above) return true;
    seen.add(parent);
  }
  return false;
}
