import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportRow } from '@handsel/contracts';
import { importRow } from '@handsel/contracts';
import { readProfilesFile } from '@handsel/application';
import { StartError } from '@handsel/platform';

/**
 * The organizations of a real list, with somebody to speak for each. What a list of exhibitors says is what they offer;
 * as they meet each other here, each also needs what it works in.
 */
export async function castOfFile(file: string, map: string[] | undefined, language: 'en' | 'zh'): Promise<ImportRow[]> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} cannot be read (${error.code ?? error.message}).`);
  });
  const { rows, issues } = await readProfilesFile(bytes, { map });
  if (issues.length > 0) {
    const [first] = issues;
    throw new StartError(
      `${basename(file)}: row ${first?.row}, column ${first?.column}: ${first?.message[language] ?? first?.message.en} (${issues.length} in all; nothing was imported)`,
    );
  }
  return rows.map((row) => {
    const parsed = importRow.parse(row);
    return { ...parsed, participants: parsed.participants.length > 0 ? parsed.participants : [speaker(parsed)] };
  });
}

const speaker = ({ key, name, languages }: ImportRow): ImportRow['participants'][number] => ({
  key: `${key}-1`.slice(-120),
  name: { en: `Representative of ${name.en ?? name.zh ?? key}`.slice(0, 200) },
  title: null,
  email: null,
  languages,
});
