import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiClient } from '../../libs/contracts/src';
import { makeScratch, removeScratch, startHandselCommand, type CommandOptions, type Ended } from './handsel-command';
import { processesOf } from './processes';

export type Role = 'exhibitor' | 'matchmaker' | 'organizer' | 'screen' | 'administrator';

/** A whole installation that runs as `npm start` makes it, in processes of its own. */
export interface Stack {
  url: string;
  /** One-time links as they are printed; of the sample's roles where there is a convention. */
  links: Partial<Record<Role, string>>;
  scratch: string;
  /** What it printed. */
  lines: string[];
  /** From the command to the printed links. */
  startedInMilliseconds: number;
  /** The process that was started: npm, or bin/handsel.mjs. */
  pid: number;
  /** Of one part of it: `cli`, `api`, `gateway`, `worker`, `bin`, `guard`, `postgres` or `npm`. */
  pidOf(part: string): number;
  signalGroup(signal: NodeJS.Signals): void;
  /** Resolves with the first line that matches. */
  said(pattern: RegExp): Promise<string>;
  ended: Promise<Ended>;
  /** In order, as Ctrl-C does. Keeps the data. */
  stop(): Promise<Ended>;
  /** Stops in whatever way works and removes the folder. */
  remove(): Promise<void>;
}

export interface StackOptions extends CommandOptions {
  args?: string[];
  /** A folder that an earlier one has left. */
  scratch?: string;
}

const LINK = /^\s+(exhibitor|matchmaker|organizer|board in the hall|administrator)\s+(http\S+)$/;
const PARTS: Record<string, RegExp> = {
  npm: /^npm /,
  bin: /bin\/handsel\.mjs/,
  cli: /apps\/cli\/src\/main\.js/,
  api: /apps\/api\/src\/main\.js/,
  gateway: /apps\/gateway\/src\/main\.js/,
  worker: /apps\/worker\/src\/main\.js/,
  guard: /guard\.js/,
  postgres: /bin\/postgres -D/,
};

/** bin/handsel.mjs start, or what HANDSEL_TEST_PROGRAM says, for builds that lie elsewhere. */
function standardProgram(): string[] {
  const elsewhere = process.env['HANDSEL_TEST_PROGRAM'];
  return elsewhere ? elsewhere.split(' ') : [process.execPath, 'bin/handsel.mjs', 'start'];
}

/** Starts Handsel on a free port and a data folder of its own, and reads the links that it prints. */
export async function startStack({
  args = ['--port', '0'],
  program = standardProgram(),
  scratch,
  ...options
}: StackOptions = {}): Promise<Stack> {
  const folder = scratch ?? makeScratch();
  const startedAt = performance.now();
  const command = startHandselCommand(['--data-dir', dataDirOf(folder), ...args], folder, { program, ...options });
  const remove = async () => {
    removeScratch(folder);
    await command.ended;
  };
  try {
    const ready = await command.line(/^Handsel is ready at /);
    await command.line(/^Ctrl-C stops everything/);
    return {
      url: ready.replace(/^.* /, ''),
      links: linksIn(command.lines),
      scratch: folder,
      lines: command.lines,
      startedInMilliseconds: performance.now() - startedAt,
      pid: command.pid,
      pidOf(part) {
        const found = processesOf(folder).filter((one) => PARTS[part]?.test(one.command));
        if (!found[0]) throw new Error(`no process is the ${part}`);
        return found[0].pid;
      },
      said: (pattern) => command.line(pattern),
      signalGroup: (signal) => command.signalGroup(signal),
      ended: command.ended,
      stop() {
        command.child.kill('SIGTERM');
        return command.ended;
      },
      remove,
    };
  } catch (error) {
    if (scratch === undefined) await remove();
    throw error;
  }
}

export const dataDirOf = (scratch: string): string => join(scratch, 'data');

/** Connection string of the embedded database of a stack that runs. */
export function databaseOf(scratch: string): string {
  const file = (name: string) => readFileSync(join(dataDirOf(scratch), 'postgres', name), 'utf8');
  const port = file('postmaster.pid').split('\n')[3];
  return `postgres://handsel:${encodeURIComponent(file('handsel.password'))}@127.0.0.1:${port}/handsel`;
}

/** Uses a printed link as the page behind it does. */
export async function signInBy(url: string, link: string | undefined): Promise<ApiClient & { token: string }> {
  const oneTime = link?.slice(link.indexOf('#') + 1) ?? '';
  const { token } = await new ApiClient({ baseUrl: url }).call('session.create', { body: { token: oneTime } });
  return Object.assign(new ApiClient({ baseUrl: url, token }), { token });
}

function linksIn(lines: string[]): Stack['links'] {
  const found = lines.flatMap((line) => {
    const [, role, link] = LINK.exec(line) ?? [];
    return role && link ? [[role === 'board in the hall' ? 'screen' : role, link] as const] : [];
  });
  return Object.fromEntries(found);
}
