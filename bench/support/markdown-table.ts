type Cell = string | number | null | undefined;

/** A table as lines of Markdown; what is not known stays empty. */
export const markdownTable = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string[] =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => String(cell ?? '')).join(' | ')} |`);
