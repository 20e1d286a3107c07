import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot, root, say } from './checkout.mjs';

/**
 * Runs commands beside each other and quietly: their output is shown only when one fails, and then this process ends.
 * They end with this process, however that ends.
 */
export async function runStep(title, commands, environment = {}) {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toFixed(1);
  const terminal = process.stderr.isTTY ? process.stderr : null;
  process.stderr.write(terminal ? `${title} …` : `${title} …\n`);
  const ticking = setInterval(() => terminal?.write(`\r${title} … ${seconds()} s`), 1000);
  const outcomes = await Promise.all(commands.map((command) => runOne(command, environment)));
  clearInterval(ticking);
  const failed = outcomes.filter(({ status }) => status !== 0);
  for (const { output } of failed) say(`\n${output}`);
  if (failed.length > 0) {
    say(`${title} failed. What is above says why.`);
    process.exit(1);
  }
  terminal?.write(`\r${title} … done in ${seconds()} s\n`);
}

async function runOne([command, ...args], environment) {
  const step = spawn(process.execPath, [inRoot('bin', 'step.mjs'), command, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...environment },
  });
  let output = '';
  for (const stream of [step.stdout, step.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [status] = await once(step, 'close');
  return { status, output };
}
