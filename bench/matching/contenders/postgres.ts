import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '@handsel/platform';
import type { MatchingProfile } from '@handsel/matching';
import type { Contender } from './contender';
import { textOf } from './texts';

const BATCH = 500;

/** PostgreSQL full text: a tsvector for each profile under a GIN index, and for each profile one query for its words, joined by OR, by `ts_rank`. */
export const postgres: Contender = {
  name: 'PostgreSQL full text',
  about: 'texts alone: tsvector, GIN, ts_rank',
  prepare: async ({ profiles }, top) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'handsel-bench-'));
    const server = await startEmbeddedPostgres({ dataDir, fast: true, removeOnExit: true });
    const client = new Client({ connectionString: server.url });
    await client.connect();
    await client.query('SET max_parallel_workers_per_gather = 0');
    await client.query('CREATE TABLE profile (id text, side text, words tsvector)');
    for (let from = 0; from < profiles.length; from += BATCH) await insert(client, profiles.slice(from, from + BATCH));
    for (const side of ['buyer', 'supplier']) {
      await client.query(`CREATE INDEX ON profile USING gin (words) WHERE side = '${side}'`);
    }
    await client.query('ANALYZE profile');
    const backend = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return {
      async *lists() {
        for (const asking of ['buyer', 'supplier']) {
          const others = asking === 'buyer' ? 'supplier' : 'buyer';
          for (const profile of profiles.filter(({ side }) => side === asking)) {
            await client.query({ name: others, text: queryFor(others), values: [textOf(profile), top] });
            yield;
          }
        }
      },
      serverProcess: backend.rows[0]?.pid,
      close: async () => {
        await client.end();
        await server.stop();
      },
    };
  },
};

const queryFor = (others: string): string => `
  WITH question AS MATERIALIZED (SELECT to_tsquery('simple', array_to_string(tsvector_to_array(to_tsvector('english', $1)), ' | ')) AS words)
  SELECT id, ts_rank(profile.words, question.words) AS score FROM profile, question
  WHERE side = '${others}' AND profile.words @@ question.words ORDER BY score DESC, id LIMIT $2`;

async function insert(client: Client, profiles: readonly MatchingProfile[]): Promise<void> {
  await client.query(
    `INSERT INTO profile SELECT id, side, to_tsvector('english', text)
     FROM unnest($1::text[], $2::text[], $3::text[]) AS given (id, side, text)`,
    [profiles.map(({ id }) => id), profiles.map(({ side }) => side), profiles.map(textOf)],
  );
}
