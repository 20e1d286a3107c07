import { parseArgs } from 'node:util';
import { databaseOf, startStack } from '../support/stack';
import { checkBookings } from './check-bookings';
import { fight } from './fight';
import { setStage } from './stage';

/**
 * `npm run test:booking -- [--seconds 60] [--clients 200] [--seed 1]`: starts an installation of its own and lets clients
 * fight for the same places over HTTP. Prints one JSON line; ends with 1 if a place or a person was given twice.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      clients: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [seconds, clients, seed] = [values.seconds, values.clients, values.seed].map(Number) as [
    number,
    number,
    number,
  ];
  if (!(seconds > 0) || !(clients > 1) || !Number.isInteger(seed))
    throw new Error('seconds, clients and seed are numbers');
  const stack = await startStack({ args: ['--port', '0', '--no-sample'] });
  try {
    const stage = await setStage(stack.url, stack.links.administrator!, clients);
    const { milliseconds, wrong, ...counts } = await fight(stage, seconds, seed);
    const check = await checkBookings(databaseOf(stack.scratch), stage.conventionId);
    const { tablesTwice, peopleTwice, pairingsTwice, bookingsWrong, meetings } = check;
    if (counts.won - counts.cancelled !== meetings)
      wrong.push(`${counts.won} won and ${counts.cancelled} cancelled, but ${meetings} meetings stand`);
    const sorted = [...milliseconds].sort((one, other) => one - other);
    const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
    const times = { median: at(0.5), p95: at(0.95), p99: at(0.99) };
    console.log(
      JSON.stringify({ clients, seconds, ...counts, ...check, milliseconds: times, wrong: [...new Set(wrong)] }),
    );
    process.exitCode = wrong.length + tablesTwice + peopleTwice + pairingsTwice + bookingsWrong > 0 ? 1 : 0;
  } finally {
    await stack.remove();
  }
}

void main();
