import { lineChart } from '../support/line-chart';
import { markdownTable } from '../support/markdown-table';
import {
  arrivedWithin,
  median,
  perDelivery,
  perSecond,
  ratio,
  type Block,
  type Measured,
  type StormMeasured,
} from './measured';

export interface Results {
  quick: boolean;
  /** By number of clients; raw ws first, socket.io second. */
  halls: Measured[][];
  storms: StormMeasured[];
}

/** The results as a page with tables. */
export function reportOf({ quick, halls, storms }: Results): string {
  return [
    '# Live: fan-out, from a commit to a client, and a storm',
    '',
    `Made by \`npm run bench -- live${quick ? ' --quick' : ''} --out bench/results\`. Servers and clients are processes of their own on one machine; the contenders take turns in short blocks of one run, and a ratio is the median over the blocks, each against the yardstick beside it. Time and memory are those of the server process alone (for handsel the gateway; its events come out of a real PostgreSQL, committed and numbered one by one). "raw ws" writes a frame built beforehand to each socket, one event at a time; "socket.io" is \`io.emit\` as it comes. In "handsel" all clients hear the same, as screens and staff do; in "handsel, each its own" every client belongs to another organization, which is told apart by what else it may hear; signings, which all hear, still share their frames.`,
    '',
    ...halls.flatMap((hall) => [...hallTables(hall), '']),
    ...(storms.length > 0 ? stormTable(storms) : []),
    '![Processor time of a delivery by number of clients](live-fan-out.svg)',
    '',
  ].join('\n');
}

function hallTables(hall: readonly Measured[]): string[] {
  const [raw, stock] = hall;
  if (!raw || !stock) return [];
  const { clients } = raw;
  return [
    `## ${clients.toLocaleString('en-US')} clients`,
    '',
    'Single events, every 40 ms or so:',
    '',
    ...markdownTable(
      [
        'contender',
        'us a delivery',
        'x raw ws',
        'per core, x raw ws',
        'median ms',
        'p99 ms',
        'KB a connection',
        'out of order',
      ],
      hall.map((one) => [
        one.contender,
        figure(one.singles, (block) => perDelivery(block, clients)).toFixed(2),
        ratio(one.singles, raw.singles, (block) => perDelivery(block, clients)).toFixed(2),
        ratio(raw.singles, one.singles, (block) => perDelivery(block, clients)).toFixed(2),
        arrivedWithin(one.singles, 0.5).toFixed(1),
        arrivedWithin(one.singles, 0.99).toFixed(1),
        one.kilobytesPerClient.toFixed(1),
        String(one.outOfOrder),
      ]),
    ),
    '',
    'Bursts of 103 signings:',
    '',
    ...markdownTable(
      ['contender', 'deliveries a second', 'x raw ws', 'x socket.io', 'us a delivery', 'last client after ms'],
      hall.map((one) => [
        one.contender,
        Math.round(figure(one.bursts, (block) => perSecond(block, clients))).toLocaleString('en-US'),
        ratio(one.bursts, raw.bursts, (block) => perSecond(block, clients)).toFixed(2),
        ratio(one.bursts, stock.bursts, (block) => perSecond(block, clients)).toFixed(2),
        figure(one.bursts, (block) => perDelivery(block, clients)).toFixed(2),
        median(one.bursts.flatMap(({ rounds }) => rounds.map(({ arrivalsMs }) => arrivalsMs.at(-1)!))).toFixed(0),
      ]),
    ),
  ];
}

const stormTable = (storms: readonly StormMeasured[]): string[] => [
  '## Storms: all cut off at once, all back at once',
  '',
  '"Back" means accepted by socket.io; for handsel signed in, resumed from the cursor and told that nothing is missing.',
  '',
  ...markdownTable(
    ['contender', 'clients', 'all back after s', 'told to load anew', 'database transactions'],
    storms.map(({ contender, clients, seconds, incomplete, transactions }) => [
      contender,
      clients.toLocaleString('en-US'),
      seconds.toFixed(2),
      contender === 'socket.io' ? '' : String(incomplete),
      transactions === undefined ? '' : String(transactions),
    ]),
  ),
  '',
];

/** Processor time of a delivery against clients; dashed for bursts. */
export function chartOf({ halls }: Results): string {
  const names = halls[0]?.map(({ contender }) => contender) ?? [];
  const line = (name: string, part: 'singles' | 'bursts') =>
    halls.flatMap((hall) => {
      const one = hall.find(({ contender }) => contender === name);
      return one ? [[one.clients, figure(one[part], (block) => perDelivery(block, one.clients))] as const] : [];
    });
  return lineChart({
    title: 'Processor time of one delivery',
    xLabel: 'clients',
    yLabel: 'microseconds (logarithmic)',
    xScale: 'log',
    yScale: 'log',
    xMarks: halls.map((hall) => hall[0]?.clients ?? 0),
    series: names.flatMap((name) => [
      { name, points: line(name, 'singles') },
      { name: `${name}, bursts`, points: line(name, 'bursts') },
    ]),
  });
}

const figure = (blocks: readonly Block[], of: (block: Block) => number): number => median(blocks.map(of));
