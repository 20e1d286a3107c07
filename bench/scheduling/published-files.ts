import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge, readInstance } from '@handsel/scheduling';

export interface PublishedRow {
  readonly name: string;
  /** Fewest breaks, or UNSAT. */
  readonly optimum: string;
  readonly meetings: number;
  readonly held: number;
  readonly breaks: number;
  readonly broken: number;
  readonly proved: string | null;
  readonly seconds: number;
}

/** Where the published instances lie beside the project; they are not part of it. */
const FOLDER = join('..', 'shared', 'data', 'scheduling-b2b');
const COMMAND = join(__dirname, '..', '..', 'apps', 'cli', 'src', 'main.js');

export const hasPublishedFiles = (): boolean => existsSync(join(FOLDER, 'instances.csv'));

/** `handsel solve FILE --prove` on each published file, as anyone would call it, judged from its output file. */
export function measurePublished(seconds: number, onlyOriginals: boolean): PublishedRow[] {
  const table = readFileSync(join(FOLDER, 'instances.csv'), 'utf8').trim().split('\n');
  const column = (table[0] ?? '').split(',').indexOf('optimum_breaks_JAIR');
  const files = table.slice(1).map((line) => line.split(','));
  const scratch = mkdtempSync(join(tmpdir(), 'handsel-bench-'));
  try {
    return files
      .filter(([name = '']) => !onlyOriginals || name.endsWith('.original'))
      .map((cells) => measure(cells[0]!, cells[column]!, seconds, join(scratch, 'solution.json')));
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

function measure(name: string, optimum: string, seconds: number, out: string): PublishedRow {
  const file = join(FOLDER, `${name}.dzn`);
  const startedAt = performance.now();
  const given = ['solve', file, '--prove', '--time-limit', String(seconds), '--seed', '1', '--out', out];
  const run = spawnSync(process.execPath, [COMMAND, ...given], { encoding: 'utf8' });
  const wall = (performance.now() - startedAt) / 1000;
  const instance = readInstance(readFileSync(file, 'utf8'), file);
  const meetings = instance.requests.length;
  const base = { name, optimum, meetings, seconds: wall };
  if (run.status !== 0) return { ...base, held: 0, breaks: 0, broken: 0, proved: `refused: ${run.stderr.trim()}` };
  const { proved } = JSON.parse(run.stdout) as { proved: string | null };
  const { slots } = JSON.parse(readFileSync(out, 'utf8')) as { slots: (number | null)[] };
  const held = slots.filter((s) => s !== null).length;
  const verdicts = judge(instance, slots);
  const breaks = verdicts.find(({ rule }) => rule.name === 'few-breaks')?.cost ?? 0;
  // The published fairness rule is only defined for a timetable that holds every meeting.
  const broken = verdicts
    .filter(({ rule }) => rule.level === 'hard' && (rule.name !== 'fair-breaks' || held === meetings))
    .reduce((sum, { cost }) => sum + cost, 0);
  return { ...base, held, breaks, broken, proved };
}

/** The figures that the files are measured by. */
export function summaryOf(rows: readonly PublishedRow[]) {
  const satisfiable = rows.filter(({ optimum }) => optimum !== 'UNSAT');
  const never = rows.filter(({ optimum }) => optimum === 'UNSAT');
  const whole = satisfiable.filter(({ held, meetings }) => held === meetings);
  const best = whole.filter(({ breaks, optimum }) => breaks === Number(optimum));
  const isOriginal = ({ name }: PublishedRow): boolean => name.endsWith('.original');
  const isProved = ({ proved }: PublishedRow): boolean => proved === 'optimal';
  return {
    satisfiable: satisfiable.length,
    everyMeetingHeld: whole.length,
    breaksAtOptimum: best.length,
    breaksAboveOptima: whole.reduce((sum, row) => sum + row.breaks - Number(row.optimum), 0),
    provedOptimal: satisfiable.filter(isProved).length,
    provedWrongly: rows.filter((row) => isProved(row) && row.breaks !== Number(row.optimum)).length,
    originalsAtOptimum: best.filter(isOriginal).length,
    originalsProved: satisfiable.filter((row) => isOriginal(row) && isProved(row)).length,
    unsatisfiable: never.length,
    unsatisfiableProved: never.filter(({ proved }) => proved === 'cannot-hold-all').length,
    unsatisfiableClaimedWhole: never.filter(({ held, meetings }) => held === meetings).length,
    brokenRules: rows.reduce((sum, { broken }) => sum + broken, 0),
  };
}
