import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What one contender reached on one event. */
export interface Measured {
  readonly contender: string;
  readonly event: string;
  /** Better weights as they came: seconds, weight. */
  readonly points: readonly (readonly [number, number])[];
  readonly weight: number;
  readonly held?: number;
  readonly breaks?: number;
  readonly bound?: number;
  readonly proved: boolean;
  readonly broken?: number;
  readonly wallSeconds: number;
  readonly processorSeconds?: number;
  readonly memoryMegabytes?: number;
  readonly note?: string;
}

/** A contender may take this much longer than its limit to build its model and to report, then it is ended. */
const GRACE_SECONDS = 15;

/** Runs a contender in a process of its own; one that is ended from outside keeps what it has told on the way. */
export function measureContender(contender: string, event: string, seed: number, limitSeconds: number): Measured {
  const startedAt = performance.now();
  const given = [contender, event, seed, limitSeconds].map(String);
  const run = spawnSync(process.execPath, [join(__dirname, 'measure.js'), ...given], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
    // clingo has no clock of its own here; the others get time to report.
    timeout: 1000 * (limitSeconds + (contender === 'clingo' ? 1 : GRACE_SECONDS)),
    killSignal: 'SIGKILL',
  });
  const wallSeconds = (performance.now() - startedAt) / 1000;
  return readMeasured(contender, event, run.stdout, run.signal ? 'ended at the limit' : run.stderr.trim(), wallSeconds);
}

type Line = { seconds: number; weight: number; done?: true } & Partial<Measured>;

/** Puts the lines that a contender printed together; the last may be cut off. */
export function readMeasured(
  contender: string,
  event: string,
  output: string,
  trouble: string,
  wallSeconds: number,
): Measured {
  const lines = output.split('\n').flatMap((text): Line[] => {
    try {
      return text === '' ? [] : [JSON.parse(text) as Line];
    } catch {
      return [];
    }
  });
  const points = lines.map(({ seconds, weight }): [number, number] => [seconds, weight]);
  const last = lines.at(-1);
  if (last?.done) {
    const { done: _done, seconds: _seconds, ...figures } = last;
    return { wallSeconds, proved: false, ...figures, contender, event, points };
  }
  const note = (trouble === '' ? 'nothing reported' : trouble).split('\n')[0];
  return { contender, event, points, weight: last?.weight ?? 0, proved: false, wallSeconds, note };
}
