import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import {
  InstanceFileError,
  InvalidInstanceError,
  peopleWithoutRequest,
  prove,
  readInstance,
  solve,
  withProof,
  type Instance,
  type Proof,
  type Timetable,
} from '@handsel/scheduling';
import { solveSideBySide } from '../solving/solve-side-by-side';
import { wholeNumber } from '../terminal/whole-number';

const MOST = 2 ** 31 - 1;
/** How long `--prove` works where no limit is given. */
const PROVING_SECONDS = 60;
/** With `--moves` the exact solver is limited by work as well: the same bytes on every machine. */
const CONFLICTS_WITH_MOVES = 100_000;

/** Of people without a partner, so many are named. */
const MOST_NAMED = 10;

interface SolveFlags {
  seed: number;
  timeLimit?: number;
  moves?: number;
  fairness?: number;
  prove?: boolean;
  out?: string;
}

/** A timetable, and what an exact solver says about it where one was asked. */
interface Outcome {
  timetable: Timetable;
  proof?: Proof;
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
    .option('--prove', `prove that it is optimal, or that not all can be held; ${PROVING_SECONDS} s unless limited`)
    .option('--out <file>', 'where the timetable goes, as JSON')
    .action(async (file: string, flags: SolveFlags) => {
      try {
        await run(file, flags);
      } catch (error) {
        if (!isExpected(error)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 1;
      }
    });
}

async function run(file: string, flags: SolveFlags): Promise<void> {
  const startedAt = performance.now();
  const instance = readInstance(readFileSync(file, 'utf8'), file, flags.fairness);
  const outcome = await solveAs(instance, flags, startedAt);
  const { timetable } = outcome;
  if (flags.out !== undefined) writeWhole(flags.out, timetable);
  const elapsedMilliseconds = Math.round(performance.now() - startedAt);
  const verdict = verdictOf(outcome, file.endsWith('.dzn'));
  const line = {
    ...summary(timetable),
    ...noteIdle(instance, file),
    ...verdict,
    seed: flags.seed,
    elapsedMilliseconds,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/**
 * People who are nobody's partner are in many published files, and get no meeting. That is no error, but may be a slip: their
 * number stands in the line, and they are named beside it, counted as the file counts.
 */
function noteIdle(instance: Instance, file: string): object {
  const idle = peopleWithoutRequest(instance);
  if (idle.length === 0) return {};
  const first = file.endsWith('.dzn') ? 1 : 0;
  const named = idle.slice(0, MOST_NAMED).map((person) => person + first);
  const others = idle.length > MOST_NAMED ? ` and ${idle.length - MOST_NAMED} more` : '';
  process.stderr.write(`${file}: nobody's partner and without a meeting: person ${named.join(', ')}${others}\n`);
  return { peopleWithoutRequest: idle.length };
}

/** By moves alone the search is reproducible; by time it has the exact solver beside it. */
async function solveAs(instance: Instance, flags: SolveFlags, startedAt: number): Promise<Outcome> {
  const { seed, moves } = flags;
  if (moves === undefined && (flags.prove || flags.timeLimit !== undefined)) {
    const timeLimitSeconds = flags.timeLimit ?? PROVING_SECONDS;
    return solveSideBySide(instance, { seed, startedAt, timeLimitSeconds, endsWithProof: flags.prove });
  }
  const limit = flags.timeLimit === undefined ? undefined : startedAt + 1000 * flags.timeLimit;
  const shouldStop = limit === undefined ? undefined : (): boolean => performance.now() >= limit;
  const timetable = solve(instance, { seed, moveBudget: moves, shouldStop });
  if (!flags.prove) return { timetable };
  const proof = prove(instance, { conflictLimit: CONFLICTS_WITH_MOVES, shouldStop, known: timetable.slots });
  return { timetable: withProof(instance, timetable, proof), proof };
}

/**
 * What is proved. Where everything has to be held, as in a `.dzn` file, that this cannot be is the answer; elsewhere the
 * best weight may be proved although not all is held, and without a break nothing can be better.
 */
function verdictOf({ timetable, proof }: Outcome, isWholeWanted: boolean): object {
  if (proof === undefined) return {};
  const { weight, certificate, breaks, missing } = timetable;
  const isBest = weight === certificate.bound && breaks === 0 && missing === 0;
  if (proof.verdict !== 'optimal' && isBest && !isWholeWanted) return { proved: 'optimal' };
  return { proved: proof.verdict, because: proof.reason };
}

/** The file appears whole or not at all. */
function writeWhole(path: string, { slots, tables, resources, certificate }: Timetable): void {
  const draft = `${path}.${process.pid}.part`;
  writeFileSync(draft, `${JSON.stringify({ slots, tables, resources, certificate })}\n`);
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
