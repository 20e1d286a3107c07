import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidInstanceError, judge, readInstance, solve } from '@handsel/scheduling';

/**
 * The published instances with known optima: `npm run bench -- scheduling/published FOLDER SECONDS OUT.md`. Every timetable is judged by
 * the rules from scratch; processor time is reported beside wall time because the machine may be shared.
 */
const [folder = '../shared/data/scheduling-b2b', seconds = '10', out] = process.argv.slice(2);

interface Row {
  readonly name: string;
  readonly optimum: string;
  readonly meetings: number;
  readonly held: number;
  readonly breaks: number;
  readonly broken: number;
  readonly outcome: string;
  readonly wallMilliseconds: number;
  readonly processorMilliseconds: number;
  readonly moves: number;
}

function measure(name: string, optimum: string): Row {
  const file = join(folder, `${name}.dzn`);
  const instance = readInstance(readFileSync(file, 'utf8'), file);
  const startedAt = performance.now();
  const processorBefore = process.cpuUsage();
  const shouldStop = (): boolean => performance.now() - startedAt > 1000 * Number(seconds);
  const meetings = instance.requests.length;
  try {
    const timetable = solve(instance, { seed: 1, moveBudget: Number.POSITIVE_INFINITY, shouldStop });
    const wallMilliseconds = Math.round(performance.now() - startedAt);
    const processorMilliseconds = Math.round(process.cpuUsage(processorBefore).user / 1000);
    const hard = judge(instance, timetable.slots).filter(({ rule }) => rule.level === 'hard');
    const isWhole = timetable.held === meetings;
    // The published fairness rule is only defined for a timetable that holds every meeting.
    const broken = hard.reduce((sum, { rule, cost }) => sum + (rule.name === 'fair-breaks' && !isWhole ? 0 : cost), 0);
    const { held, breaks, outcome, moves } = timetable;
    return { name, optimum, meetings, held, breaks, broken, outcome, wallMilliseconds, processorMilliseconds, moves };
  } catch (error) {
    if (!(error instanceof InvalidInstanceError)) throw error;
    const none = { held: 0, breaks: 0, broken: 0, wallMilliseconds: 0, processorMilliseconds: 0, moves: 0 };
    return { name, optimum, meetings, ...none, outcome: 'refused: locks cannot all hold' };
  }
}

const table = readFileSync(join(folder, 'instances.csv'), 'utf8').trim().split('\n').slice(1);
const rows = table.map((line) => line.split(',')).map((cells) => measure(cells[0]!, cells[10]!));
const satisfiable = rows.filter(({ optimum }) => optimum !== 'UNSAT');
const whole = satisfiable.filter(({ held, meetings }) => held === meetings);
const originals = whole.filter(({ name }) => name.endsWith('.original'));
const atOptimum = (some: readonly Row[]): number => some.filter((row) => row.breaks === Number(row.optimum)).length;
const summary = {
  secondsEach: Number(seconds),
  satisfiable: satisfiable.length,
  everyMeetingHeld: whole.length,
  breaksAtOptimum: atOptimum(whole),
  breaksAboveOptima: whole.reduce((sum, row) => sum + row.breaks - Number(row.optimum), 0),
  originalsAtOptimum: atOptimum(originals),
  unsatisfiableClaimedWhole: rows.filter((row) => row.optimum === 'UNSAT' && row.held === row.meetings).length,
  brokenRules: rows.reduce((sum, { broken }) => sum + broken, 0),
};
const heads = ['instance', 'optimum', 'breaks', 'held', 'broken', 'outcome', 'wall ms', 'processor ms', 'moves'];
const lines = rows.map((row) => {
  const { name, optimum, breaks, broken, outcome, wallMilliseconds, processorMilliseconds, moves } = row;
  const held = `${row.held}/${row.meetings}`;
  return [name, optimum, breaks, held, broken, outcome, wallMilliseconds, processorMilliseconds, moves].join(' | ');
});
const text = [
  '# Scheduling: the published instances',
  '',
  `Made by \`npm run bench -- scheduling/published FOLDER ${seconds} OUT\`.`,
  '',
  '```json',
  JSON.stringify(summary, null, 2),
  '```',
  '',
  `| ${heads.join(' | ')} |`,
  `|${heads.map(() => '---').join('|')}|`,
  ...lines.map((line) => `| ${line} |`),
  '',
].join('\n');
if (out) writeFileSync(out, text);
process.stdout.write(`${JSON.stringify(summary)}\n`);
