// Runs one command and ends it, with all it has started, when the process that asked for it is gone. npm and its
// children do not notice that by themselves, and a half-done installation must not go on beside the next one.
import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';
const [command, ...args] = process.argv.slice(2);
const child = spawn(command, args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  detached: !windows,
  shell: windows && command === 'npm',
});

function end() {
  try {
    if (windows) child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
  process.exit(1);
}

process.on('disconnect', end);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
child.on('error', (error) => {
  const missing =
    error.code === 'ENOENT' ? `${command} was not found. Node's installers bring it along.` : error.message;
  console.error(missing);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
