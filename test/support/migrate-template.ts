import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Applies every migration to the template database. In a process of its own, because Jest's globalSetup runs without
 * the mapping of `@handsel/*`, which the typescript hook provides.
 */
export async function migrateTemplate(url: string): Promise<void> {
  const hook = join(__dirname, 'typescript-hook.cjs');
  const script = join(__dirname, 'run-migrations.ts');
  await promisify(execFile)(process.execPath, ['-r', hook, script], {
    env: { ...process.env, DATABASE_URL: url },
    timeout: 60_000,
  });
}
