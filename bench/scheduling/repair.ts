import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { explainAll, readInstance, repairPlanner, solve, type Disturbance, type Instance } from '@handsel/scheduling';
import { numbersFrom } from './yardsticks/numbers-from';
import { richEvent } from './yardsticks/rich-event';

/**
 * Repairs of a whole convention: `npm run bench -- scheduling/repair OUT.md FILE...`, where the files `halls` and
 * `halls-full` stand for made-up events of 4,000 people with two halls, interpreters for a third of the meetings, booths,
 * long meetings and rest: 12,000 requests for 400 tables, and 20,000 for 300. A thousand random disturbances of
 * each kind's share, each previewed on the same standing plan (seed 1), in processor time beside that of the full solve.
 */
const [out, ...files] = process.argv.slice(2);
const DISTURBANCES = 1_000;

type Kind =
  | 'late arrival'
  | 'no-show'
  | 'closed table'
  | 'cancelled hour'
  | 'cancelled meeting'
  | 'wanted pairing'
  | 'interpreter away';

function drawDisturbance(instance: Instance, slots: readonly (number | null)[], next: (limit: number) => number) {
  const person = next(instance.people.length);
  const slot = next(instance.slotCount);
  const held = slots.flatMap((s, r) => (s === null ? [] : [r]));
  const unheld = slots.flatMap((s, r) => (s === null ? [r] : []));
  const drawn: [Kind, Disturbance][] = [
    ['late arrival', { kind: 'away', person, untilSlot: slot }],
    ['no-show', { kind: 'away', person, fromSlot: slot }],
    ['closed table', { kind: 'closed-table', table: next(instance.tables[0]!) }],
    ['cancelled hour', { kind: 'cancelled-slot', slot }],
    ['cancelled meeting', { kind: 'cancelled-meeting', request: held[next(held.length)]! }],
  ];
  const interpreterCount = instance.interpreters?.length ?? 0;
  if (interpreterCount > 0)
    drawn.push(['interpreter away', { kind: 'interpreter-away', interpreter: next(interpreterCount), fromSlot: slot }]);
  if (unheld.length > 0)
    drawn.push(['wanted pairing', { kind: 'wanted-pairing', request: unheld[next(unheld.length)]! }]);
  return drawn[next(drawn.length)]!;
}

const processorMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function measure<T>(work: () => T): [T, number] {
  const before = processorMs();
  const result = work();
  return [result, processorMs() - before];
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;

/** A third of the meetings need one of the interpreters, whose numbers are those of a convention abroad. */
function eventWithHalls(requestCount: number, tables: number): Instance {
  const size = { buyers: 1500, suppliers: 2500, requests: requestCount, days: [10, 10, 10, 10], tables };
  const all = { halls: true, interpreters: true, booths: true, longMeetings: true, rest: true };
  const event = richEvent(1, size, all);
  const pairs = event.interpreters!.flatMap((one) => one.pairs);
  const requests = event.requests.map((request, r) => {
    const interpretation = r % 3 === 0 ? [pairs[r % pairs.length]!] : undefined;
    return { ...request, interpretation };
  });
  return { ...event, requests, interpreters: [...event.interpreters!, ...event.interpreters!] };
}

function linesOf(file: string): { repairs: string[]; whyNot: string } {
  const made = { halls: [12_000, 400], 'halls-full': [20_000, 300] }[file];
  const instance = made ? eventWithHalls(made[0]!, made[1]!) : readInstance(readFileSync(file, 'utf8'), file);
  const [timetable, solveMs] = measure(() => solve(instance, { seed: 1 }));
  const [planner, buildMs] = measure(() => repairPlanner({ instance, ...timetable }));
  const next = numbersFrom(1);
  const seen = new Map<string, { ms: number[]; hit: number; kept: number; madeWay: number; proved: number }>();
  for (let i = 0; i < DISTURBANCES; i += 1) {
    const [kind, disturbance] = drawDisturbance(instance, timetable.slots, next);
    const [preview, ms] = measure(() => planner.preview([disturbance]));
    for (const key of [kind, 'all']) {
      const row = seen.get(key) ?? { ms: [], hit: 0, kept: 0, madeWay: 0, proved: 0 };
      const kept = preview.moves.filter(({ hit }) => hit).length;
      row.ms.push(ms);
      row.hit += kept + preview.lost.length;
      row.kept += kept;
      row.madeWay += preview.peopleMadeWay.length;
      row.proved += Number(preview.proved);
      seen.set(key, row);
    }
  }
  const [explained, explainMs] = measure(() => explainAll({ instance, ...timetable }));
  const withChange = explained.filter(({ alternatives }) => alternatives.length > 0).length;
  const whyNot = [basename(file, '.json'), explained.length, withChange, explainMs.toFixed(0)].join(' | ');
  const repairs = [...seen].map(([kind, { ms, hit, kept, madeWay, proved }]) => {
    ms.sort((x, y) => x - y);
    const times = [at(ms, 0.5), at(ms, 0.99), ms.at(-1)!].map((n) => n.toFixed(2));
    const cells = [basename(file, '.json'), kind, ms.length, ...times, hit, kept, madeWay, proved];
    return [...cells, buildMs.toFixed(0), solveMs.toFixed(0), (solveMs / at(ms, 0.5)).toFixed(0)].join(' | ');
  });
  return { repairs, whyNot };
}

const heads =
  'event | disturbance | repairs | median ms | p99 ms | most ms | meetings hit | of these kept | people who made way | repairs proved | build ms | full solve ms | full solve / median';
const whyNotHeads = 'event | requests without a place | with a smallest change | explainAll ms';
const measured = files.map(linesOf);
const table = (columns: string, rows: readonly string[]): string[] => [
  `| ${columns} |`,
  `|${' --- |'.repeat(columns.split('|').length)}`,
  ...rows.map((row) => `| ${row} |`),
  '',
];
const repairRows = measured.flatMap(({ repairs }) => repairs);
const whyNotRows = measured.map(({ whyNot }) => whyNot);
const text = [
  '# Scheduling: repairs of a standing plan',
  '',
  'Made by `npm run bench -- scheduling/repair OUT FILE...`; processor time, seed 1, a thousand random disturbances an',
  'event, each previewed on the same plan before anything has begun.',
  '',
  ...table(heads, repairRows),
  'Why not, for every request without a place:',
  '',
  ...table(whyNotHeads, whyNotRows),
].join('\n');
if (out) writeFileSync(out, text);
process.stdout.write(`${[...repairRows, ...whyNotRows].join('\n')}\n`);
