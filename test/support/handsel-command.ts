import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { killAllOf } from './processes';

export const ROOT = join(__dirname, '..', '..');

export interface CommandOptions {
  /** In the place of `node bin/handsel.mjs`. */
  program?: string[];
  environment?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

export interface Ended {
  status: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/** A `handsel` command as a person runs it from the checkout, in a process group of its own. */
export interface RunningCommand {
  pid: number;
  child: ChildProcess;
  /** What it has written so far, both streams. */
  lines: string[];
  ended: Promise<Ended>;
  /** Resolves with the first line that matches; rejects when the command ends before. */
  line(pattern: RegExp): Promise<string>;
  /** To the whole group, as the terminal does with Ctrl-C. */
  signalGroup(signal: NodeJS.Signals): void;
}

/** A folder for a command's data and temporary files, which other accounts can look through. */
export function makeScratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'handsel-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** Ends whatever runs on the folder and removes it: for the end of a spec, however it went. */
export function removeScratch(folder: string): void {
  killAllOf(folder);
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Starts the command with its temporary files in `scratch`, by which all its processes can be told. */
export function startHandselCommand(args: string[], scratch: string, options: CommandOptions = {}): RunningCommand {
  const [program = '', ...before] = options.program ?? [process.execPath, 'bin/handsel.mjs'];
  const child = spawn(program, [...before, ...args], {
    cwd: ROOT,
    detached: true,
    // The channel ends the command with the test run.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...cleanEnvironment(), TMPDIR: scratch, ...options.environment },
    ...(options.uid !== undefined && { uid: options.uid, gid: options.gid }),
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const text = { out: '', err: '' };
  for (const [name, stream] of [['out', child.stdout] as const, ['err', child.stderr] as const]) {
    if (!stream) continue;
    stream.setEncoding('utf8').on('data', (chunk: string) => (text[name] += chunk));
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const look of waiting) look();
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, ...text }));
  });
  return {
    pid: child.pid ?? 0,
    child,
    lines,
    ended,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => pattern.test(line));
          if (found !== undefined) resolve(found);
        };
        waiting.add(look);
        look();
        const never = () => reject(new Error(`it ended without ${String(pattern)}:\n${lines.join('\n')}`));
        ended.then(never, reject);
      }),
    signalGroup: (signal) => process.kill(-(child.pid ?? 0), signal),
  };
}

/** Runs a command to its end. */
export const runHandsel = (args: string[], scratch: string, options?: CommandOptions): Promise<Ended> =>
  startHandselCommand(args, scratch, options).ended;

/** What a command said on standard error, without the word that it builds what somebody has just changed. */
export const complaintsOf = ({ err }: Ended): string[] =>
  err.split('\n').filter((line) => line !== '' && !/^(Building|Waiting for another command)/.test(line));

/** Installs and builds what is missing, for specs that look at every line: a command says so when it has to. */
export async function prepareCheckout(scratch: string): Promise<void> {
  const { status, err } = await runHandsel(['prepare'], scratch);
  if (status !== 0) throw new Error(err);
}

/** Without what this test run or this machine says about databases, ports and kinds of run. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(HANDSEL_|DATABASE_URL|REDIS_URL|NODE_ENV$|NODE_OPTIONS$|npm_|JEST_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
