/** One thing that must hold at the end. */
export interface Check {
  name: string;
  holds: boolean;
  /** What was found. */
  found: string;
}

export const check = (name: string, holds: boolean, found: string | number = ''): Check => ({
  name,
  holds,
  found: String(found),
});
