import { spawn, type SpawnOptions } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A TypeScript program run from the sources in a process of its own, for tests that kill it. */
export interface TestProgram {
  pid: number;
  /** Resolves with the first line of output that starts with `prefix`; rejects when the program ends before. */
  line(prefix: string): Promise<string>;
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Exit status and everything written to standard error, once it has ended. */
  ended: Promise<{ status: number | null; errors: string }>;
}

export function startTestProgram(file: string, args: string[] = [], options: SpawnOptions = {}): TestProgram {
  const child = spawn(process.execPath, ['-r', join(__dirname, 'typescript-hook.cjs'), file, ...args], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    for (const look of waiting) look();
  });
  const ended = new Promise<{ status: number | null; errors: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, errors }));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    line: (prefix) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = lines.find((line) => line.startsWith(prefix));
          if (found !== undefined) resolve(found);
        };
        waiting.add(look);
        look();
        ended.then(
          () => reject(new Error(`${file} ended without "${prefix}": ${errors}`)),
          (error: unknown) => reject(error),
        );
      }),
    async kill(signal) {
      child.kill(signal);
      await ended;
    },
  };
}
