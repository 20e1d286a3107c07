import { readFileSync } from 'node:fs';
import type { Contender } from './contenders/contender';
import { doubleLoop } from './contenders/double-loop';
import { engine, engineHeld } from './contenders/engine';
import { miniSearch } from './contenders/mini-search';
import { postgres } from './contenders/postgres';
import { makeMarket, type Market } from './market';
import type { Measured } from './measured';

/**
 * Measures one contender in this process alone, so that its memory is its own, and prints the result as JSON:
 * `measure CONTENDER BUYERS SUPPLIERS SEED LIMIT_SECONDS TOP`. A small market goes first, untimed, so that compiling the
 * code is not taken for work that grows with the market.
 */
const [name, ...numbers] = process.argv.slice(2);
const [buyers = 0, suppliers = 0, seed = 1, limitSeconds = 60, top = 50] = numbers.map(Number);
const WARM_UP = { buyers: 375, suppliers: 625 };
const CLOCK_TICKS_PER_SECOND = 100;

async function run(contender: Contender, market: Market, limit: number): Promise<Measured> {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const prepared = await contender.prepare(market, top);
  const preparedAt = performance.now();
  const afterPreparing = process.cpuUsage(before);
  const serverBefore = serverOf(prepared.serverProcess);
  let lists = 0;
  for await (const _list of prepared.lists()) {
    lists++;
    if (lists % 8 === 0 && performance.now() - preparedAt > limit * 1000) break;
  }
  const rankSeconds = (performance.now() - preparedAt) / 1000;
  const server = serverOf(prepared.serverProcess);
  const all = process.cpuUsage(before);
  await prepared.close?.();
  const share = lists / market.profiles.length;
  const prepareProcessor = (afterPreparing.user + afterPreparing.system) / 1e6 + serverBefore.seconds;
  const rankProcessor = (all.user + all.system) / 1e6 + server.seconds - prepareProcessor;
  return {
    contender: contender.name,
    buyers,
    suppliers,
    prepareSeconds: (preparedAt - startedAt) / 1000,
    rankSeconds: rankSeconds / share,
    processorSeconds: prepareProcessor + rankProcessor / share,
    peakMegabytes: process.resourceUsage().maxRSS / 1024 + server.megabytes,
    share,
  };
}

/** Processor time and largest memory of another process, where the system tells (Linux). */
function serverOf(pid: number | undefined): { seconds: number; megabytes: number } {
  if (pid === undefined) return { seconds: 0, megabytes: 0 };
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return {
      seconds: (Number(stat[11]) + Number(stat[12])) / CLOCK_TICKS_PER_SECOND,
      megabytes: Number(/VmHWM:\s+(\d+)/u.exec(status)?.[1] ?? 0) / 1024,
    };
  } catch {
    return { seconds: 0, megabytes: 0 };
  }
}

async function main(): Promise<void> {
  const contender = [engine, engineHeld, doubleLoop, miniSearch, postgres].find((known) => known.name === name);
  if (!contender) throw new Error(`No contender ${name}`);
  if (contender !== postgres) await run(contender, makeMarket(WARM_UP.buyers, WARM_UP.suppliers, seed + 1), 2);
  const measured = await run(contender, makeMarket(buyers, suppliers, seed), limitSeconds);
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}

void main();
