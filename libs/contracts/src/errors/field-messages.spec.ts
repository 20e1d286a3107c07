import type { z } from 'zod';
import { operations } from '../http/operations';
import { fieldMessage } from './field-messages';

interface Part {
  _zod?: { def: Record<string, unknown> };
}

/** Every message that a schema, or what it is made of, gives by itself. */
function messagesOf(part: unknown, seen: Set<unknown>): string[] {
  const def = (part as Part | null)?._zod?.def;
  if (!def || seen.has(part)) return [];
  seen.add(part);
  const own = typeof def['error'] === 'function' ? [(def['error'] as (issue: object) => unknown)({})] : [];
  const inner = Object.values(def).flatMap((value) => {
    if (Array.isArray(value)) return value as unknown[];
    const isShape = typeof value === 'object' && value !== null && !('_zod' in value);
    return isShape ? Object.values(value) : [value];
  });
  return [
    ...own.filter((message): message is string => typeof message === 'string'),
    ...inner.flatMap((one) => messagesOf(one, seen)),
  ];
}

describe('what is said about a field', () => {
  const schemas = Object.values(operations).flatMap(({ params, query, body }): z.ZodType[] => [params, query, body]);
  const seen = new Set<unknown>();
  const messages = [...new Set(schemas.flatMap((schema) => messagesOf(schema, seen)))];

  it('is found in the schemas', () => {
    expect(messages).toEqual(expect.arrayContaining(['must not be empty', 'minimum must not exceed maximum']));
    expect(messages.length).toBeGreaterThan(10);
  });

  it.each(messages)('is there in Chinese as well: %s', (message) => {
    expect(fieldMessage(message, 'zh')).toMatch(/\p{Script=Han}/u);
    expect(fieldMessage(message, 'en')).toBe(message);
  });

  it('stays as it is where nobody has put it into Chinese, and may come in both', () => {
    expect(fieldMessage('toString', 'zh')).toBe('toString');
    expect(fieldMessage({ en: 'a', zh: '甲' }, 'zh')).toBe('甲');
  });
});
