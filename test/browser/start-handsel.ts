import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A whole installation with the sample convention, as `npm start` makes it. */
export interface Handsel {
  url: string;
  /** One-time links as they are printed. */
  links: { exhibitor: string; matchmaker: string; organizer: string; screen: string };
  stop(): Promise<void>;
}

const ROOT = join(__dirname, '..', '..');
const LINK = /^\s+(exhibitor|matchmaker|organizer|board in the hall)\s+(http\S+)$/;

/** Starts everything on a free port and a data folder of its own, and reads the links that it prints. */
export async function startHandsel(): Promise<Handsel> {
  const dataDir = await mkdtemp(join(tmpdir(), 'handsel-browser-'));
  const child = spawn(process.execPath, ['bin/handsel.mjs', 'start', '--port', '0', '--data-dir', dataDir], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', REDIS_URL: '' },
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  const output: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => output.push(line));
  const links = new Map<string, string>();
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      output.push(line);
      const [, role, link] = LINK.exec(line) ?? [];
      if (role && link) links.set(role, link);
      if (links.size === 4) break;
    }
    const link = (role: string) => {
      const found = links.get(role);
      if (!found) throw new Error(`the start printed no link for the ${role}:\n${output.join('\n')}`);
      return found;
    };
    const all = {
      exhibitor: link('exhibitor'),
      matchmaker: link('matchmaker'),
      organizer: link('organizer'),
      screen: link('board in the hall'),
    };
    return { url: new URL(all.exhibitor).origin, links: all, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
