import { readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second on every Linux that Node runs on (sysconf(_SC_CLK_TCK)). */
const TICKS_PER_SECOND = 100;
const BYTES_PER_KB = 1024;

/**
 * What another process has used, from /proc: user and system time, to a hundredth of a second. The kernel's part of a
 * write over loopback is done in the writer's name, so both sides of it are in there, the same for every contender.
 */
export function processorSecondsOf(pid: number): number {
  // The name in brackets may hold blanks; the fields after it do not. 14 and 15 are utime and stime.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Resident memory in bytes. */
export function residentBytesOf(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) * BYTES_PER_KB;
}
