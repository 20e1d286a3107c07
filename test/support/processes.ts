import { readdirSync, readFileSync } from 'node:fs';
import { until } from './until';

export interface FoundProcess {
  pid: number;
  command: string;
}

/** Processes whose command line or environment names this folder. Linux only: elsewhere none is found. */
export function processesOf(folder: string): FoundProcess[] {
  return pids().flatMap((pid) => {
    const command = proc(pid, 'cmdline').replaceAll('\0', ' ').trim();
    const named = command.includes(folder) || proc(pid, 'environ').includes(folder);
    // Without a command line it is a zombie, which runs no more.
    return named && command !== '' && pid !== process.pid ? [{ pid, command }] : [];
  });
}

/** Waits until none is left, and says which are if they stay. */
export async function expectNoProcessOf(folder: string, milliseconds = 8_000): Promise<void> {
  await until(() => processesOf(folder).length === 0, milliseconds).catch(() => {
    throw new Error(`still running after ${milliseconds} ms: ${JSON.stringify(processesOf(folder), null, 1)}`);
  });
}

export function killAllOf(folder: string): void {
  for (const { pid } of processesOf(folder)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone by itself meanwhile.
    }
  }
}

function pids(): number[] {
  try {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0);
  } catch {
    return [];
  }
}

function proc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
