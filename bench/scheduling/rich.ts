import { writeFileSync } from 'node:fs';
import { judge, solve, type Instance } from '@handsel/scheduling';
import { richEvent, type EventSize, type Features } from './yardsticks/rich-event';

/** The cost of each feature of the richer model on one event: `npm run bench -- scheduling/rich [OUT.md] [SEED]`. */
const [out, seed = '1'] = process.argv.slice(2);

const SIZE: EventSize = { buyers: 1500, suppliers: 2500, requests: 12_000, days: [10, 10, 10, 10], tables: 400 };

const VARIANTS: readonly (readonly [string, Features])[] = [
  ['plain', {}],
  ['minimums', { minimums: true }],
  ['interpreters', { interpreters: true }],
  ['long meetings', { longMeetings: true }],
  ['booths', { booths: true }],
  ['rest', { rest: true }],
  ['two halls', { halls: true }],
  ['two halls, interpreters', { halls: true, interpreters: true }],
  ['everything', { halls: true, interpreters: true, booths: true, longMeetings: true, rest: true, minimums: true }],
];

function row(name: string, instance: Instance): string {
  const processorBefore = process.cpuUsage();
  const startedAt = performance.now();
  const timetable = solve(instance, { seed: 1 });
  const wall = Math.round(performance.now() - startedAt);
  const processor = Math.round(process.cpuUsage(processorBefore).user / 1000);
  const memory = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const { slots, tables, resources, held, weight, certificate, missing, breaks, unevenness, moves } = timetable;
  const verdicts = judge(instance, slots, { ...resources, tables });
  const broken = verdicts.filter(({ rule, cost }) => rule.level === 'hard' && cost > 0).length;
  const gap = `${((100 * (certificate.bound - weight)) / certificate.bound).toFixed(2)} %`;
  const reached = [held, weight, certificate.bound, gap, missing, breaks, Math.round(Math.sqrt(unevenness)), broken];
  return [name, ...reached, moves, wall, processor, memory].join(' | ');
}

const heads =
  'event | held | weight | bound | gap | missing | breaks | spread of shares ‰ | broken rules | moves | wall ms | processor ms | memory MB';
const lines = VARIANTS.map(([name, features]) => row(name, richEvent(Number(seed), SIZE, features)));
const text = [
  '# Scheduling: what each feature costs',
  '',
  `Made by \`npm run bench -- scheduling/rich OUT SEED\`; 4,000 people, 12,000 requests, 40 slots, 400 tables, seed ${seed}, default`,
  'move budget. The bound is that of the model without walks and rest, so the gap is an upper limit.',
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
