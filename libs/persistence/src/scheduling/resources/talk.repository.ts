import type { TalkRepository } from '@handsel/application';
import type { CreateTalk, Talk } from '@handsel/contracts';
import type { EntityManager } from 'typeorm';
import { changedRows } from '../../infrastructure/changed-rows';
import { instantColumnsOf } from './instants';

const SELECT_TALKS = `
  SELECT t.id, t.title, t.hall, ${instantColumnsOf('t.during')}, t.version,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.id), '[]')
     FROM talk_attendees a JOIN participants p ON p.id = a.participant_id WHERE a.talk_id = t.id) AS attendees
  FROM talks t WHERE t.convention_id = $1`;

/** Talks, and who sits in them. */
export class PostgresTalkRepository implements TalkRepository {
  constructor(private readonly manager: EntityManager) {}

  async list(conventionId: string): Promise<Talk[]> {
    return (await this.manager.query(`${SELECT_TALKS} ORDER BY lower(t.during), t.id`, [conventionId])) as Talk[];
  }

  async find(conventionId: string, talkId: string): Promise<Talk | null> {
    const rows = (await this.manager.query(`${SELECT_TALKS} AND t.id = $2`, [conventionId, talkId])) as Talk[];
    return rows[0] ?? null;
  }

  async participantsAmong(conventionId: string, ids: readonly string[]): Promise<string[]> {
    const rows = (await this.manager.query('SELECT id FROM participants WHERE convention_id = $1 AND id = ANY($2)', [
      conventionId,
      ids,
    ])) as { id: string }[];
    return rows.map(({ id }) => id);
  }

  async insert(conventionId: string, id: string, { title, hall, startsAt, endsAt, attendeeIds }: CreateTalk) {
    await this.manager.query(
      'INSERT INTO talks (convention_id, id, title, hall, during) VALUES ($1, $2, $3, $4, tstzrange($5, $6))',
      [conventionId, id, JSON.stringify(title), hall, startsAt, endsAt],
    );
    await this.seat(id, attendeeIds);
  }

  async update(conventionId: string, id: string, version: number, talk: CreateTalk): Promise<boolean> {
    const { title, hall, startsAt, endsAt, attendeeIds } = talk;
    const rows = await changedRows(
      this.manager,
      `UPDATE talks SET title = $4, hall = $5, during = tstzrange($6, $7), version = version + 1
       WHERE convention_id = $1 AND id = $2 AND version = $3 RETURNING id`,
      [conventionId, id, version, JSON.stringify(title), hall, startsAt, endsAt],
    );
    if (rows.length === 0) return false;
    await this.manager.query('DELETE FROM talk_attendees WHERE talk_id = $1', [id]);
    await this.seat(id, attendeeIds);
    return true;
  }

  async remove(conventionId: string, id: string): Promise<boolean> {
    const rows = await changedRows(
      this.manager,
      'DELETE FROM talks WHERE convention_id = $1 AND id = $2 RETURNING id',
      [conventionId, id],
    );
    return rows.length > 0;
  }

  private async seat(talkId: string, attendeeIds: readonly string[]): Promise<void> {
    await this.manager.query('INSERT INTO talk_attendees (talk_id, participant_id) SELECT $1, unnest($2::uuid[])', [
      talkId,
      attendeeIds,
    ]);
  }
}
