import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { InstanceFileError, InvalidInstanceError, readInstance, solve, type Timetable } from '@handsel/scheduling';
import { wholeNumber } from '../terminal/whole-number';

const MOST = 2 ** 31 - 1;

interface SolveFlags {
  seed: number;
  timeLimit?: number;
  moves?: number;
  fairness?: number;
  out?: string;
}

/** `handsel solve FILE`: makes a timetable from a file, needs no database and prints one line of JSON. */
export function solveCommand(): Command {
  return new Command('solve')
    .description('Make a timetable with a certificate from a .dzn or JSON file; needs no database.')
    .argument('<file>', 'instance: .dzn, or JSON with people, requests and tables')
    .option('--seed <number>', 'same seed and moves: the same bytes', wholeNumber(0, MOST), 1)
    .option('--time-limit <seconds>', 'stop after so many seconds', positiveNumber)
    .option('--moves <number>', 'stop after so many search moves', wholeNumber(0, 9_999_999_999))
    .option('--fairness <number>', 'how far the numbers of breaks of two people may differ', wholeNumber(0, MOST))
    .option('--out <file>', 'where the timetable goes, as JSON')
    .action((file: string, flags: SolveFlags) => {
      try {
        run(file, flags);
      } catch (error) {
        if (!isExpected(error)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      }
    });
}

function run(file: string, flags: SolveFlags): void {
  const startedAt = performance.now();
  const instance = readInstance(readFileSync(file, 'utf8'), file, flags.fairness);
  const { timeLimit } = flags;
  const timetable = solve(instance, {
    seed: flags.seed,
    moveBudget: flags.moves ?? (timeLimit === undefined ? undefined : Number.POSITIVE_INFINITY),
    shouldStop: timeLimit === undefined ? undefined : () => performance.now() - startedAt >= 1000 * timeLimit,
  });
  if (flags.out !== undefined) writeWhole(flags.out, timetable);
  const elapsedMilliseconds = Math.round(performance.now() - startedAt);
  process.stdout.write(`${JSON.stringify({ ...summary(timetable), seed: flags.seed, elapsedMilliseconds })}\n`);
}

/** The file appears whole or not at all. */
function writeWhole(path: string, { slots, tables, certificate }: Timetable): void {
  const draft = `${path}.${process.pid}.part`;
  writeFileSync(draft, `${JSON.stringify({ slots, tables, certificate })}\n`);
  renameSync(draft, path);
}

function summary(timetable: Timetable): object {
  const { slots, held, weight, certificate, breaks, breaksLowerBound, tableChanges, outcome, moves } = timetable;
  const gapPercent = certificate.bound === 0 ? 0 : (100 * (certificate.bound - weight)) / certificate.bound;
  const rounded = Number(gapPercent.toFixed(4));
  const { bound } = certificate;
  const requests = slots.length;
  return { requests, held, weight, bound, gapPercent: rounded, breaks, breaksLowerBound, tableChanges, outcome, moves };
}

/** What the person at the terminal can mend: the file is missing, unreadable or says something impossible. */
function isExpected(error: unknown): error is Error {
  if (error instanceof InstanceFileError || error instanceof InvalidInstanceError) return true;
  return typeof error === 'object' && error !== null && 'code' in error && 'syscall' in error;
}

function positiveNumber(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) === 0) throw new InvalidArgumentError('it must be above 0.');
  return Number(text);
}
