import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApiClient, ApiError, type MatchRun } from '@handsel/contracts';
import { Command } from 'commander';
import { Progress } from '../terminal/progress';

interface MatchFlags {
  convention?: string;
  url: string;
  tokenFile?: string;
  json?: boolean;
}

const LOOK_EVERY_MILLISECONDS = 300;
const CALLED_WRONGLY = 2;

/** `handsel match`: starts a matching run over the public API and waits for its end. */
export function matchCommand(): Command {
  return new Command('match')
    .description('Make the matches of a convention anew, on a Handsel that runs, and wait until they are there')
    .option('--convention <slug>', 'needed where you have to do with several')
    .option('--url <origin>', 'where Handsel runs', 'http://localhost:3000')
    .option('--token-file <file>', "holds an organizer's session token; HANDSEL_TOKEN when absent")
    .option('--json', 'print the run as JSON')
    .action(match);
}

async function match(flags: MatchFlags, command: Command): Promise<void> {
  const token = tokenOf(flags);
  if (!token)
    command.error('Give a session token with --token-file or in HANDSEL_TOKEN.', { exitCode: CALLED_WRONGLY });
  const api = new ApiClient({ baseUrl: flags.url.replace(/\/$/, ''), token });
  try {
    const run = await runMatching(api, await findConvention(api, flags.convention, command));
    if (run.status !== 'completed')
      command.error(`The matching ended as ${run.status}: ${run.failure ?? 'no reason given'}.`);
    if (flags.json) process.stdout.write(`${JSON.stringify(run)}\n`);
  } catch (error) {
    if (error instanceof ApiError) command.error(error.problem.detail ?? error.message);
    // What `fetch` throws when there is no answer at all.
    if (error instanceof TypeError && error.message === 'fetch failed') command.error(`${flags.url}: nobody answers.`);
    throw error;
  }
}

function tokenOf({ tokenFile }: MatchFlags): string {
  if (tokenFile === undefined) return process.env['HANDSEL_TOKEN'] ?? '';
  try {
    return readFileSync(tokenFile, 'utf8').trim();
  } catch {
    return '';
  }
}

async function findConvention(api: ApiClient, slug: string | undefined, command: Command): Promise<string> {
  const { items } = await api.call('conventions.list');
  const [found, other] = items.filter((convention) => slug === undefined || convention.slug === slug);
  if (found && !other) return found.id;
  return command.error(`Say which with --convention: ${items.map(({ slug }) => slug).join(', ') || 'there is none'}.`);
}

/** Says on standard error how far it is: standard output is for the result. */
async function runMatching(api: ApiClient, conventionId: string): Promise<MatchRun> {
  const progress = new Progress(process.stderr);
  let run = await api.call('matchRuns.start', { params: { conventionId } });
  while (run.status === 'queued' || run.status === 'running') {
    await sleep(LOOK_EVERY_MILLISECONDS);
    run = await api.call('matchRuns.get', { params: { conventionId, runId: run.id } });
    progress.step('Matching', run.progress.fraction, run.progress.phase);
  }
  progress.done('Matching', `${run.profiles} profiles, ${run.matches} matches`);
  return run;
}
