import { errorWords } from './error-words';
import { errors, type ErrorCode } from './errors';
import { errorMessage, failure } from './failure';

const codes = Object.keys(errors) as ErrorCode[];
const holesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the sentence of a failure', () => {
  it('is in one language, whatever it is about', () => {
    const conflict = failure('STATE_CONFLICT', { state: 'rolled-back', action: 'published' });
    expect(errorMessage(conflict, 'en')).toBe('This is rolled back and cannot be published.');
    expect(errorMessage(conflict, 'zh')).toBe('当前状态为“已撤回”，无法执行“发布”。');
    expect(errorMessage(failure('THING_NOT_FOUND', { thing: 'meeting' }), 'zh')).toBe('此处找不到该会面。');
  });

  it('keeps names and numbers as they are, also those that are called like a property', () => {
    expect(errorMessage(failure('SECTOR_UNKNOWN', { sector: 'constructor' }), 'en')).toContain('constructor');
    expect(errorMessage({ code: 'THING_NOT_FOUND', details: { thing: 'toString' } }, 'en')).toContain('toString');
    expect(errorMessage(failure('QUOTA_REACHED', { limit: 5 }), 'zh')).toContain('5');
  });

  it('shows where a detail is missing', () => {
    expect(errorMessage({ code: 'QUOTA_REACHED' }, 'en')).toContain('{limit}');
  });

  it('asks for what it needs, with words that exist', () => {
    // @ts-expect-error a thing without words
    expect(failure('THING_NOT_FOUND', { thing: 'unicorn' })).toBeDefined();
    // @ts-expect-error a sentence with a hole
    expect(failure('QUOTA_REACHED')).toEqual({ code: 'QUOTA_REACHED' });
    // @ts-expect-error a detail that nobody reads
    expect(failure('SESSION_MISSING', { limit: 3 })).toBeDefined();
  });

  it.each(codes)('%s says the same in both languages, each in its own script', (code) => {
    expect(holesOf(errors[code].zh)).toEqual(holesOf(errors[code].en));
    expect(errors[code].zh).toMatch(/\p{Script=Han}/u);
    expect(errors[code].en).not.toMatch(/\p{Script=Han}/u);
  });

  it('has words in both languages for everything', () => {
    for (const words of Object.values(errorWords))
      for (const [key, { en, zh }] of Object.entries(words))
        expect([key, zh, en]).toEqual([
          key,
          expect.stringMatching(/^\p{Script=Han}+$/u),
          expect.stringMatching(/^[a-z ]+$/),
        ]);
  });
});
