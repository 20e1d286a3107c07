import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { solveCommand } from './solve.command';

describe('handsel solve', () => {
  const folder = mkdtempSync(join(tmpdir(), 'solve-'));
  const path = (name: string): string => join(folder, name);
  const people = [
    { role: 'B', avail: '11' },
    { role: 'S', avail: '01' },
    { role: 'S', avail: '11' },
  ];
  const requests = [
    [0, 1, 7],
    [0, 2, 2],
  ];
  const data = { slots: 2, days: [2], tables: [1, 1], people, requests };

  beforeAll(() => {
    writeFileSync(path('event.json'), JSON.stringify(data));
    writeFileSync(path('self.json'), JSON.stringify({ ...data, requests: [[1, 1, 7]] }));
    writeFileSync(path('cut.dzn'), 'nBusiness = 3;\nnMeetings = 2;\nrequested = [|1, 2,3,');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function run(...given: string[]): { output: string; errors: string; code: number | undefined } {
    let [output, errors] = ['', ''];
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((output += String(text)), true));
    const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((errors += String(text)), true));
    process.exitCode = undefined;
    try {
      new Command().addCommand(solveCommand().exitOverride()).parse(['solve', ...given], { from: 'user' });
    } catch (error) {
      errors += String(error);
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
    const code = process.exitCode as number | undefined;
    process.exitCode = undefined;
    return { output, errors, code };
  }

  it('writes slots and certificate, and prints one line of what it reached', () => {
    const { output, code } = run(path('event.json'), '--moves', '1000', '--out', path('solution.json'));
    expect(code).toBeUndefined();
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toMatchObject({ requests: 2, held: 2, weight: 9, bound: 9, gapPercent: 0, breaks: 0 });
    const solution = JSON.parse(readFileSync(path('solution.json'), 'utf8')) as object;
    expect(solution).toMatchObject({ slots: [1, 0], certificate: { lambda: expect.any(Number) } });
  });

  it('writes the same bytes for the same seed and moves', () => {
    const files = ['one.json', 'two.json'].map(path);
    for (const file of files) run(path('event.json'), '--seed', '9', '--moves', '500', '--out', file);
    expect(readFileSync(files[0]!, 'utf8')).toBe(readFileSync(files[1]!, 'utf8'));
  });

  it.each([
    ['self.json', 'request 0: person 1 cannot meet himself'],
    ['cut.dzn', 'line 3: the file ends inside a value'],
    ['nowhere.json', 'ENOENT'],
  ])('refuses %s with one line and writes nothing', (name, message) => {
    const { errors, output, code } = run(path(name), '--out', path('never.json'));
    expect([errors, code, output]).toEqual([expect.stringContaining(message), 1, '']);
    expect(existsSync(path('never.json'))).toBe(false);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('refuses an option that is no number', () => {
    expect(run(path('event.json'), '--time-limit', '0').errors).toContain('above 0');
    expect(run(path('event.json'), '--seed', 'x').errors).toContain('whole number');
  });
});
