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

  const dznOfTwo = (forbidden: string): string =>
    'nBusiness = 3; nMeetings = 2; nTables = 1; nTotalSlots = 2; nMorningSlots = 1;\n' +
    `requested = [|1, 2, 3|1, 3, 3|];\nforbidden = [${forbidden}];\n`;

  beforeAll(() => {
    writeFileSync(path('event.json'), JSON.stringify(data));
    writeFileSync(path('self.json'), JSON.stringify({ ...data, requests: [[1, 1, 7]] }));
    writeFileSync(path('cut.dzn'), 'nBusiness = 3;\nnMeetings = 2;\nrequested = [|1, 2,3,');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function run(...given: string[]): Promise<{ output: string; errors: string; code: number | undefined }> {
    let [output, errors] = ['', ''];
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((output += String(text)), true));
    const err = jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((errors += String(text)), true));
    process.exitCode = undefined;
    try {
      await new Command().addCommand(solveCommand().exitOverride()).parseAsync(['solve', ...given], { from: 'user' });
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

  it('writes slots and certificate, and prints one line of what it reached', async () => {
    const { output, code } = await run(path('event.json'), '--moves', '1000', '--out', path('solution.json'));
    expect(code).toBeUndefined();
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(output)).toMatchObject({ requests: 2, held: 2, weight: 9, bound: 9, gapPercent: 0, breaks: 0 });
    const solution = JSON.parse(readFileSync(path('solution.json'), 'utf8')) as object;
    expect(solution).toMatchObject({ slots: [1, 0], certificate: { lambda: expect.any(Number) } });
  });

  it("names people who are nobody's partner, as the file counts, and solves", async () => {
    writeFileSync(path('alone.json'), JSON.stringify({ ...data, requests: [[0, 1, 7]] }));
    const alone = await run(path('alone.json'), '--moves', '100');
    expect(alone.code).toBeUndefined();
    expect(JSON.parse(alone.output)).toMatchObject({ held: 1, peopleWithoutRequest: 1 });
    expect(alone.errors).toBe(`${path('alone.json')}: nobody's partner and without a meeting: person 2\n`);
    writeFileSync(path('alone.dzn'), dznOfTwo('{}, {}, {}, {}').replace('nBusiness = 3', 'nBusiness = 4'));
    const fourth = await run(path('alone.dzn'), '--moves', '100');
    expect(fourth.errors).toContain('person 4\n');
    const all = await run(path('event.json'), '--moves', '100');
    expect(all.errors).toBe('');
    expect(all.output).not.toContain('peopleWithoutRequest');
  });

  it('writes the same bytes for the same seed and moves, proved or not', async () => {
    const files = ['one.json', 'two.json'].map(path);
    for (const more of [[], ['--prove']]) {
      for (const file of files) await run(path('event.json'), '--seed', '9', '--moves', '500', '--out', file, ...more);
      expect(readFileSync(files[0]!, 'utf8')).toBe(readFileSync(files[1]!, 'utf8'));
    }
  });

  it('says what is proved, and only then', async () => {
    const proved = await run(path('event.json'), '--moves', '1000', '--prove');
    expect(JSON.parse(proved.output)).toMatchObject({ held: 2, proved: 'optimal', breaks: 0 });
    writeFileSync(path('full.dzn'), dznOfTwo('{}, {}, {}'));
    const held = await run(path('full.dzn'), '--moves', '1000', '--prove');
    expect(JSON.parse(held.output)).toMatchObject({ held: 2, proved: 'optimal' });
    writeFileSync(path('never.dzn'), dznOfTwo('{1}, {}, {}'));
    const never = await run(path('never.dzn'), '--moves', '1000', '--prove');
    expect(JSON.parse(never.output)).toMatchObject({
      held: 1,
      proved: 'cannot-hold-all',
      because: 'person 0 has 2 requests and can take 1 meetings',
    });
    expect(JSON.parse((await run(path('full.dzn'), '--moves', '1000')).output)).not.toHaveProperty('proved');
  });

  it.each([
    ['self.json', 'request 0: person 1 cannot meet himself'],
    ['cut.dzn', 'line 3: the file ends inside a value'],
    ['nowhere.json', 'ENOENT'],
  ])('refuses %s with one line and writes nothing', async (name, message) => {
    const { errors, output, code } = await run(path(name), '--out', path('never.json'));
    expect([errors, code, output]).toEqual([expect.stringContaining(message), 1, '']);
    expect(existsSync(path('never.json'))).toBe(false);
    expect(readdirSync(folder).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('refuses an option that is no number', async () => {
    expect((await run(path('event.json'), '--time-limit', '0')).errors).toContain('above 0');
    expect((await run(path('event.json'), '--seed', 'x')).errors).toContain('whole number');
  });
});
