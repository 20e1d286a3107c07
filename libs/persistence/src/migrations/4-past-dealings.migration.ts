import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Deals from before a convention, by the keys of the organizations: not all of them come, and some come later. */
export class PastDealings1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The whole of a convention's imported history; another import takes its place.
      CREATE TABLE dealing_imports (
        convention_id uuid PRIMARY KEY REFERENCES conventions ON DELETE CASCADE,
        version integer NOT NULL,
        rows integer NOT NULL,
        imported_at timestamptz NOT NULL
      );
      CREATE TABLE past_dealings (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        convention_id uuid NOT NULL REFERENCES conventions ON DELETE CASCADE,
        buyer_key text NOT NULL,
        supplier_key text NOT NULL CHECK (supplier_key <> buyer_key),
        sector text,
        count integer NOT NULL CHECK (count > 0),
        dealt_on date,
        amount numeric(18, 2) CHECK (amount >= 0),
        currency text
      );
      CREATE INDEX past_dealings_convention ON past_dealings (convention_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE past_dealings, dealing_imports');
  }
}
