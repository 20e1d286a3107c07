import { migrate } from '../../libs/persistence/src/migrate';

/** Run by `migrate-template.ts`: the migrations of DATABASE_URL, as the program itself applies them. */
migrate(process.env['DATABASE_URL'] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
