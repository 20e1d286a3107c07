import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { rankCommand } from './rank.command';

describe('handsel rank', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rank-'));
  const path = (name: string): string => join(folder, name);
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    writeFileSync(path('b.jsonl'), '{"id":"b1","description":"solar panels","languages":["en"]}\n');
    writeFileSync(path('s.jsonl'), '{"id":"s1","description":"steel"}\n{"id":"s2","description":"a solar panel"}\n');
    writeFileSync(path('h.csv'), 'buyer_org,supplier_id\nb1,s2\n');
    writeFileSync(path('bad.jsonl'), '{"id":"b1"}\nnonsense\n');
  });

  function run(...given: string[]): { output: string; errors: string } {
    let [output, errors] = ['', ''];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
      output += String(text);
      return true;
    });
    const command = rankCommand()
      .exitOverride()
      .configureOutput({ writeErr: (text) => (errors += text) });
    try {
      new Command().addCommand(command).parse(['rank', ...given], { from: 'user' });
    } catch (error) {
      errors += String(error);
    } finally {
      write.mockRestore();
    }
    return { output, errors };
  }

  const files = (): string[] => [
    '--buyers',
    path('b.jsonl'),
    '--suppliers',
    path('s.jsonl'),
    '--history',
    path('h.csv'),
  ];

  it('writes the ranking to a file and leaves no half one beside it', () => {
    expect(run(...files(), '--top', '2', '--out', path('ranking.jsonl')).errors).toBe('');
    expect(readFileSync(path('ranking.jsonl'), 'utf8')).toBe('{"buyer_id":"b1","ranked":["s2","s1"]}\n');
    expect(readdirSync(folder)).not.toContain('ranking.jsonl.partial');
  });

  it('prints the parts of one match, and they add up', () => {
    const { output } = run(...files(), '--explain', 'b1', 's2');
    const points = [...output.matchAll(/^ *(\d+) {2}/gmu)].map(([, number]) => Number(number));
    const total = points.pop();
    expect(points.length).toBeGreaterThan(1);
    expect(points.reduce((a, b) => a + b, 0)).toBe(total);
    expect(output).toContain('they have dealt with each other once before');
  });

  it.each([
    ['a line that is no JSON', ['--buyers', 'bad.jsonl', '--suppliers', 's.jsonl'], 'Line 2'],
    ['a file that is not there', ['--buyers', 'b.jsonl', '--suppliers', 'gone.jsonl'], 'gone.jsonl'],
    ['a count that is none', ['--buyers', 'b.jsonl', '--suppliers', 's.jsonl', '--top', '-3'], 'whole number'],
    ['an explanation of nobody', ['--buyers', 'b.jsonl', '--suppliers', 's.jsonl', '--explain'], 'needs the ids'],
    [
      'an unknown supplier',
      ['--buyers', 'b.jsonl', '--suppliers', 's.jsonl', '--explain', 'b1', 'zz'],
      'No supplier zz',
    ],
  ])('says what is wrong with %s', (_name, given, message) => {
    expect(run(...given.map((word) => (word.endsWith('.jsonl') ? path(word) : word))).errors).toContain(message);
  });
});
