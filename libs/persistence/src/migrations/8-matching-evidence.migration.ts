import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sentence that says why follows from the parts and is written when it is read. */
export class MatchingEvidence1764000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE matches DROP COLUMN why');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE matches ADD COLUMN why jsonb NOT NULL DEFAULT '{}'`);
  }
}
