import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the displays in the hall show beside the board: their settings, and where a meeting was before it moved. */
export class HallDisplays1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE hall_settings (
        convention_id uuid PRIMARY KEY REFERENCES conventions ON DELETE CASCADE,
        names boolean NOT NULL,
        theme jsonb NOT NULL,
        version integer NOT NULL,
        changed_at timestamptz NOT NULL
      );

      -- Moves by hand, by a repair and by another timetable each have their own statement; what they leave behind is
      -- noted in one place.
      ALTER TABLE meetings
        ADD COLUMN moved_from_slot_id uuid REFERENCES slots,
        ADD COLUMN moved_from_table_id uuid REFERENCES tables;
      CREATE FUNCTION note_where_meeting_was() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.moved_from_slot_id := OLD.slot_id;
        NEW.moved_from_table_id := OLD.table_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER meetings_moved BEFORE UPDATE OF slot_id, table_id ON meetings FOR EACH ROW
        WHEN ((OLD.slot_id, OLD.table_id) IS DISTINCT FROM (NEW.slot_id, NEW.table_id))
        EXECUTE FUNCTION note_where_meeting_was();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER meetings_moved ON meetings;
      DROP FUNCTION note_where_meeting_was;
      ALTER TABLE meetings DROP COLUMN moved_from_slot_id, DROP COLUMN moved_from_table_id;
      DROP TABLE hall_settings;
    `);
  }
}
