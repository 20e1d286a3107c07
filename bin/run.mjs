// Prepares the checkout where that is needed and hands over to the compiled command line.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { watchParent } from './parent.mjs';
import { prepare } from './prepare.mjs';

/** Runs one command as this process. `prepare` alone installs and builds, for images and tests. */
export async function run(args) {
  // Until there is a command to end, whoever started this may take it away at any moment: steps end with it.
  const parent = watchParent(() => process.exit(1));
  const build = await prepare();
  if (args[0] === 'prepare') process.exit(0);

  // The command ends when this process is gone, by whatever signal: its end of the channel closes.
  const child = spawn(process.execPath, ['--enable-source-maps', build.file('apps/cli/src/main.js'), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  parent.onGone(() => child.kill('SIGTERM'));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}
