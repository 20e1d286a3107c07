/** Rows of a CSV text (RFC 4180, LF or CRLF, with or without a byte order mark) as records by column name. */
export function parseCsv(text: string): Record<string, string>[] {
  const rows = csvRows(text.replace(/^\uFEFF/u, ''));
  const header = rows.shift() ?? [];
  return rows
    .filter((row) => row.length > 1 || row[0] !== '')
    .map((row) => Object.fromEntries(header.map((name, at) => [name.trim(), row[at] ?? ''])));
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /"((?:[^"]|"")*)"|([^,\r\n]*)/uy;
  for (let at = 0; at < text.length;) {
    field.lastIndex = at;
    const found = field.exec(text);
    row.push(found?.[1]?.replaceAll('""', '"') ?? found?.[2] ?? '');
    at = Math.max(field.lastIndex, at);
    if (text[at] === ',') {
      at++;
      if (at === text.length) row.push('');
      continue;
    }
    // Whatever stands between a closing quote and the end of its field is passed over.
    while (at < text.length && text[at] !== '\n' && text[at] !== ',') at++;
    if (text[at] === ',') {
      at++;
      continue;
    }
    at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
