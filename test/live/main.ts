import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { EventWaker } from '../../libs/events/src';
import { seededRandom } from '../../libs/kernel/src';
import { LiveFixture } from '../support/live-fixture';
import { until } from '../support/until';
import { checkHistory, checkLog, type HistoryCheck, type LogLine } from './check-history';
import { doHarm } from './faults';
import { startLiveStage } from './live-stage';
import { openHall, type Hall } from './listen';
import { writeEvents, type WriterHistory } from './write-events';

const SETTLE_MILLISECONDS = 120_000;

/**
 * `npm run test:live -- [--minutes 5] [--seed 1] [--redis] [--rate 100] [--boards 12] [--gateways 2]
 * [--quiet]`: kills workers,
 * gateways, PostgreSQL and Redis under load and compares what each client has seen with what was committed. Prints one
 * JSON line; ends with 1 if anything was lost, doubled, out of order or seen by the wrong audience.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '5' },
      seed: { type: 'string', default: '1' },
      redis: { type: 'boolean', default: false },
      rate: { type: 'string', default: '100' },
      boards: { type: 'string', default: '12' },
      gateways: { type: 'string', default: '2' },
      quiet: { type: 'boolean', default: false },
    },
  });
  const numbers = [values.minutes, values.seed, values.rate, values.boards, values.gateways].map(Number);
  const [minutes, seed, rate, boards, gateways] = numbers as [number, number, number, number, number];
  if (!(minutes > 0) || !Number.isInteger(seed) || !(rate > 0) || !(boards >= 0) || !(gateways > 0))
    throw new Error('minutes, seed, rate, boards and gateways are numbers');
  const started = performance.now();
  const say = (line: string) =>
    values.quiet || console.error(`${((performance.now() - started) / 1_000).toFixed(1).padStart(7)} s  ${line}`);

  const stage = await startLiveStage(values.redis, gateways);
  const fixture = new LiveFixture(stage.databaseUrl);
  const waker = new EventWaker({ url: stage.databaseUrl });
  try {
    waker.start();
    const halls = [await openHall(fixture, stage.ports, boards), await openHall(fixture, stage.ports, boards)];
    const listeners = halls.flatMap((hall) => hall.listeners);
    await until(
      () => listeners.every(({ client }) => client.status === 'live'),
      SETTLE_MILLISECONDS,
      'the first connections',
    );
    say(`${listeners.length} clients are live`);

    const writers = writeEvents({
      databaseUrl: stage.databaseUrl,
      conventionIds: halls.map(({ conventionId }) => conventionId),
      audiences: new Map(halls.map((hall) => [hall.conventionId, hall.audiences])),
      eventsPerSecond: rate,
      random: seededRandom(seed),
      onCommit: () => waker.wake(),
    });
    const harm = doHarm(stage, seededRandom(seed + 1), fixture.pool, say);
    await sleep(minutes * 60_000);
    const faults = await harm.stop();
    await writers.stop();
    say('the last fault is over; everybody catches up');

    const log = await readSettledLog(fixture, halls);
    settleDoubts(writers.history, log);
    const check = await untilComplete(writers.history, log, halls);
    const wrong = checkLog(writers.history.committed, log);
    console.log(
      JSON.stringify({
        redis: values.redis,
        minutes,
        seed,
        clients: listeners.length,
        committed: writers.history.committed.size,
        rolledBack: writers.history.rolledBack,
        faults,
        processStarts: [...stage.workers, ...stage.gateways].reduce((sum, one) => sum + one.starts, 0),
        connections: listeners.reduce((sum, { connections }) => sum + connections, 0),
        ...check,
        log: wrong.slice(0, 10),
      }),
    );
    const violations = check.lost + check.doubled + check.outOfOrder + check.wrongAudience + check.neverWritten;
    process.exitCode = violations + wrong.length + check.snapshots > 0 || check.delivered === 0 ? 1 : 0;
    for (const { client } of listeners) client.close();
  } finally {
    await waker.stop();
    await fixture.close();
    await stage.stop();
  }
}

/** The log as the database has it once everything that was committed is numbered. */
async function readSettledLog(fixture: LiveFixture, halls: readonly Hall[]): Promise<LogLine[]> {
  const open = async () => (await fixture.pool.query('SELECT FROM events WHERE position IS NULL LIMIT 1')).rowCount;
  await until(async () => (await open().catch(() => 1)) === 0, SETTLE_MILLISECONDS, 'a place for every event');
  const { rows } = await fixture.pool.query<{ conventionId: string; number: number; position: string }>(
    `SELECT convention_id AS "conventionId", (payload->>'created')::integer AS number, position FROM events
     WHERE convention_id = ANY($1)`,
    [halls.map(({ conventionId }) => conventionId)],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** A commit whose answer never came has happened if the database has the event. */
function settleDoubts({ inDoubt, committed }: WriterHistory, log: readonly LogLine[]): void {
  for (const { number } of log) if (inDoubt.has(number)) committed.add(number);
}

/** Checks again until nobody misses anything, or for as long as that may take. */
async function untilComplete(
  history: WriterHistory,
  log: readonly LogLine[],
  halls: readonly Hall[],
): Promise<HistoryCheck> {
  const places = new Map(log.map(({ number, position }) => [number, position]));
  const listeners = halls.flatMap((hall) => hall.listeners);
  for (const end = performance.now() + SETTLE_MILLISECONDS; ; await sleep(2_000)) {
    const check = checkHistory(history.written, places, listeners);
    if (check.lost === 0 || performance.now() > end) return check;
  }
}

void main();
