import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../libs/kernel/src';
import type { Pool } from 'pg';
import type { LiveStage } from './live-stage';

type Fault = (stage: LiveStage, random: Random, pool: Pool) => Promise<void>;

const pauseOf = (random: Random) => 200 + random.integer(2_500);

/** Terminates by force the server's process of the leader's connection: PostgreSQL ends all others and recovers. */
async function crashPostgres(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE application_name = 'handsel-sequencer' AND datname = current_database() LIMIT 1`,
  );
  if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
}

/** Takes the lock's connection from whoever leads, as a network that breaks would. */
async function cutLeader(pool: Pool): Promise<void> {
  await pool.query(
    `SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a JOIN pg_locks l USING (pid)
     WHERE l.locktype = 'advisory' AND a.application_name = 'handsel-sequencer'`,
  );
}

const always: Record<string, Fault> = {
  'worker killed': async (stage, random) => void random.pick(stage.workers).signal('SIGKILL'),
  'worker stopped in order': async (stage, random) => void random.pick(stage.workers).signal('SIGTERM'),
  'worker frozen': async (stage, random) => {
    const worker = random.pick(stage.workers);
    worker.signal('SIGSTOP');
    await sleep(pauseOf(random) * 2);
    worker.signal('SIGCONT');
  },
  'leader cut off': (_stage, _random, pool) => cutLeader(pool),
  'gateway killed': async (stage, random) => void random.pick(stage.gateways).signal('SIGKILL'),
  'gateway drained': async (stage, random) => void random.pick(stage.gateways).signal('SIGTERM'),
  'gateway frozen': async (stage, random) => {
    const gateway = random.pick(stage.gateways);
    gateway.signal('SIGSTOP');
    await sleep(pauseOf(random));
    gateway.signal('SIGCONT');
  },
  'PostgreSQL crashed': (_stage, _random, pool) => crashPostgres(pool),
  'PostgreSQL killed': (stage, random) => stage.killPostgres(pauseOf(random)),
};

const withRedis: Record<string, Fault> = {
  'Redis killed': async (stage, random) => stage.redis?.kill(pauseOf(random)),
  'Redis frozen': async (stage, random) => stage.redis?.hang(pauseOf(random)),
  'Redis wiped': async (stage) => void (await stage.redis?.wipe()),
};

/** Does harm of all kinds, one after the other with some seconds in between, until told to stop. Each kind comes in turn. */
export function doHarm(stage: LiveStage, random: Random, pool: Pool, say: (line: string) => void) {
  const faults = Object.entries({ ...always, ...(stage.redis ? withRedis : {}) });
  const done: Record<string, number> = {};
  let going = true;
  const running = (async () => {
    let round: typeof faults = [];
    while (going) {
      await sleep(1_500 + random.integer(3_000));
      if (!going) break;
      if (round.length === 0) round = [...faults];
      const [name, fault] = round.splice(random.integer(round.length), 1)[0] as [string, Fault];
      say(name);
      // What it needs may be away because of the last one.
      await fault(stage, random, pool).catch((error: unknown) => say(`${name}: ${String(error)}`));
      done[name] = (done[name] ?? 0) + 1;
    }
  })();
  return {
    async stop(): Promise<Record<string, number>> {
      going = false;
      await running;
      return done;
    },
  };
}
