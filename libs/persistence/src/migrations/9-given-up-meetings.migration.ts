import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tells meetings that people gave up from those that a run or a repair took from them. */
export class GivenUpMeetings1764000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Cancelled by hand: the pair does not wait for that time any more.
      ALTER TABLE meetings ADD COLUMN given_up boolean NOT NULL DEFAULT false;
      CREATE INDEX meetings_given_up ON meetings (pairing_id) WHERE given_up;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX meetings_given_up; ALTER TABLE meetings DROP COLUMN given_up;');
  }
}
