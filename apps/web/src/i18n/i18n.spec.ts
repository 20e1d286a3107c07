import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseLanguage } from './choose-language';
import { en } from './en';
import { zh } from './zh';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Every key of a resource as it stands there, `a.b.c`. */
function keysOf(resource: object, prefix = ''): string[] {
  return Object.entries(resource).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? keysOf(value as object, `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}
const textOf = (resource: object, key: string): string =>
  key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], resource) as string;
const bare = (keys: string[]) => [...new Set(keys.map((key) => key.replace(PLURAL, '')))].sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) && !/\.spec\.ts$|i18n\/(en|zh)[./]/.test(path)
      ? [readFileSync(path, 'utf8')]
      : [];
  });
}

/** Keys as the sources ask for them: whole, or up to the part that is only known at run time. */
function asked(): { whole: string[]; open: string[] } {
  const text = sources(join(__dirname, '..')).join('\n');
  const whole = [...text.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? '');
  const open = [...text.matchAll(/\bt\(\s*`([\w.-]+\.)\$\{/g)].map((match) => match[1] ?? '');
  return { whole, open };
}

describe('the two languages', () => {
  it('have the same keys', () => {
    expect(bare(keysOf(zh))).toEqual(bare(keysOf(en)));
  });

  it('have the plural forms that each language needs', () => {
    for (const key of keysOf(en).filter((k) => PLURAL.test(k)))
      expect(keysOf(en)).toEqual(expect.arrayContaining([key.replace(PLURAL, '_one'), key.replace(PLURAL, '_other')]));
    expect(keysOf(zh).filter((k) => PLURAL.test(k) && !k.endsWith('_other'))).toEqual([]);
  });

  it('fill in the same values', () => {
    const values = (text: string) =>
      [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort((a, b) => (a < b ? -1 : 1));
    for (const key of keysOf(zh)) expect([key, values(textOf(zh, key))]).toEqual([key, values(textOf(en, key))]);
  });

  it('say something under every key, in their own script', () => {
    for (const key of keysOf(en)) expect([key, textOf(en, key).trim()]).not.toEqual([key, '']);
    const own = keysOf(zh).filter((key) => key !== 'app.name');
    for (const key of own) expect([key, textOf(zh, key)]).toEqual([key, expect.stringMatching(/\p{Script=Han}/u)]);
  });

  it('have every key that the sources ask for, and no other', () => {
    const { whole, open } = asked();
    expect(whole.length).toBeGreaterThan(100);
    const known = bare(keysOf(en));
    expect(whole.filter((key) => !known.includes(key))).toEqual([]);
    expect(open.filter((start) => !known.some((key) => key.startsWith(start)))).toEqual([]);
    expect(known.filter((key) => !whole.includes(key) && !open.some((start) => key.startsWith(start)))).toEqual([]);
  });
});

describe('the language of the page', () => {
  it('is the remembered one, else the first preferred one that exists, else English', () => {
    expect(chooseLanguage('zh', ['en-GB'])).toBe('zh');
    expect(chooseLanguage('fr', ['fr-FR', 'zh-Hant-TW', 'en'])).toBe('zh');
    expect(chooseLanguage(null, ['de-DE'])).toBe('en');
  });
});
