import type { InterpreterRepository } from '@handsel/application';
import type { CreateInterpreter, Interpreter } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../../infrastructure/changed-rows';
import { instantsOf } from './instants';

const SELECT_INTERPRETERS = `
  SELECT i.id, i.name, i.language_pairs AS "languagePairs", i.rest, i.version,
    (SELECT coalesce(jsonb_agg(jsonb_build_object(${instantsOf('s')}) ORDER BY lower(s)), '[]')
     FROM unnest(i.shifts) AS s) AS shifts
  FROM interpreters i WHERE i.convention_id = $1`;

/** A jsonb list of shifts as one multirange, merged. */
const SHIFTS = (parameter: string): string => `
  (SELECT coalesce(range_agg(tstzrange("startsAt", "endsAt")), '{}'::tstzmultirange)
   FROM jsonb_to_recordset(${parameter}::jsonb) AS s("startsAt" timestamptz, "endsAt" timestamptz))`;

/** Those who sit between two people without a common language. */
export class PostgresInterpreterRepository implements InterpreterRepository {
  constructor(private readonly manager: EntityManager) {}

  async list(conventionId: string): Promise<Interpreter[]> {
    return (await this.manager.query(`${SELECT_INTERPRETERS} ORDER BY coalesce(i.name->>'en', i.name->>'zh'), i.id`, [
      conventionId,
    ])) as Interpreter[];
  }

  async find(conventionId: string, interpreterId: string): Promise<Interpreter | null> {
    const rows = (await this.manager.query(`${SELECT_INTERPRETERS} AND i.id = $2`, [
      conventionId,
      interpreterId,
    ])) as Interpreter[];
    return rows[0] ?? null;
  }

  async insert(conventionId: string, id: string, interpreter: CreateInterpreter): Promise<void> {
    await this.manager.query(
      `INSERT INTO interpreters (convention_id, id, name, language_pairs, shifts, rest)
       VALUES ($1, $2, $3, $4, ${SHIFTS('$5')}, $6)`,
      [conventionId, id, ...columnsOf(interpreter)],
    );
  }

  async update(conventionId: string, id: string, version: number, interpreter: CreateInterpreter): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      `UPDATE interpreters SET name = $3, language_pairs = $4, shifts = ${SHIFTS('$5')}, rest = $6,
         version = version + 1 WHERE convention_id = $1 AND id = $2 AND version = $7 RETURNING id`,
      [conventionId, id, ...columnsOf(interpreter), version],
    );
    return rows.length > 0;
  }

  async countMeetings(conventionId: string, id: string): Promise<number> {
    const [row] = (await this.manager.query(
      `SELECT count(*)::int AS meetings FROM meetings
       WHERE convention_id = $1 AND interpreter_id = $2 AND status <> 'cancelled'`,
      [conventionId, id],
    )) as [{ meetings: number }];
    return row.meetings;
  }

  async remove(conventionId: string, id: string): Promise<boolean> {
    await this.manager.query(
      `UPDATE meetings SET interpreter_id = NULL WHERE convention_id = $1 AND interpreter_id = $2 AND status = 'cancelled'`,
      [conventionId, id],
    );
    const rows = await changedRows(
      this.manager,
      'DELETE FROM interpreters WHERE convention_id = $1 AND id = $2 RETURNING id',
      [conventionId, id],
    );
    return rows.length > 0;
  }
}

const columnsOf = ({ name, languagePairs, shifts, rest }: CreateInterpreter): (string | null)[] => [
  JSON.stringify(name),
  JSON.stringify(languagePairs),
  JSON.stringify(shifts),
  rest && JSON.stringify(rest),
];
