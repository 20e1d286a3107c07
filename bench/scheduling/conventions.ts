import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { judge, readInstance, solve } from '@handsel/scheduling';
import { greedySlots } from './yardsticks/greedy';

/** Weighted events from JSON files beside a greedy: `npm run bench -- scheduling/conventions OUT.md FILE...`, default move budget, seed 1. */
const [out, ...files] = process.argv.slice(2);

function row(file: string): string {
  const instance = readInstance(readFileSync(file, 'utf8'), file);
  const startedAt = performance.now();
  const processorBefore = process.cpuUsage();
  const timetable = solve(instance, { seed: 1 });
  const wall = Math.round(performance.now() - startedAt);
  const processor = Math.round(process.cpuUsage(processorBefore).user / 1000);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const total = instance.requests.reduce((sum, { weight }) => sum + weight, 0);
  const greedy = new Map(judge(instance, greedySlots(instance)).map(({ rule, cost }) => [rule.name, cost]));
  const hard = judge(instance, timetable.slots).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0);
  const { weight, certificate, breaks, outcome, held } = timetable;
  const gap = ((100 * (certificate.bound - weight)) / certificate.bound).toFixed(4);
  const greedyWeight = total - (greedy.get('most-weight') ?? 0);
  const own = [basename(file, '.json'), held, weight, certificate.bound, `${gap} %`, breaks, hard.length, outcome];
  return [...own, wall, processor, memory, greedyWeight, greedy.get('few-breaks')].join(' | ');
}

const heads =
  'event | held | weight | bound | gap | breaks | broken rules | outcome | wall ms | processor ms | memory MB | greedy weight | greedy breaks';
const lines = files.map(row);
const text = [
  '# Scheduling: weighted events',
  '',
  'Made by `npm run bench -- scheduling/conventions OUT FILE...`; seed 1, default move budget.',
  '',
  `| ${heads} |`,
  `|${heads
    .split('|')
    .map(() => '---')
    .join('|')}|`,
  ...lines.map((line) => `| ${line} |`),
  '',
].join('\n');
if (out) writeFileSync(out, text);
process.stdout.write(`${lines.join('\n')}\n`);
