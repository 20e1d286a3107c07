import { cpSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, startHandselCommand, type CommandOptions, type RunningCommand } from './handsel-command';

/** Copies one word of the sources into a program that prints it, and stays when asked to. It hangs on the word `hang`. */
const COMPILER = `
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { spawn } = require('node:child_process');
const out = process.argv[process.argv.indexOf('--out-dir') + 1] + '/apps/cli/src';
const word = readFileSync('apps/word.txt', 'utf8');
if (word === 'broken') { console.error('the word is broken'); process.exit(1); }
if (word === 'hang') { spawn('sleep', ['600']); setInterval(() => {}, 1000); }
else {
  mkdirSync(out, { recursive: true });
  writeFileSync(out + '/main.js', 'console.log(' + JSON.stringify(word) + '); process.on("disconnect", () => process.exit(0)); if (process.argv[2] !== "stay") process.exit(0)');
}`;

/** The way in of a checkout with sources of one word, so that building takes no time. */
export class SmallCheckout {
  private later = Date.now() / 1_000;

  constructor(readonly folder: string) {
    cpSync(join(ROOT, 'bin'), join(folder, 'bin'), { recursive: true });
    this.write('package-lock.json', '{}');
    this.write('libs/nothing.txt', '');
    this.write('node_modules/@swc/cli/bin/swc.js', COMPILER);
    this.write('node_modules/vite/bin/vite.js', '');
    this.markInstalled();
  }

  /** As npm does when it has put everything there. */
  markInstalled(): void {
    this.writeLater('node_modules/.package-lock.json', '{}');
  }

  /** As an update does that needs other packages. */
  changeLock(): void {
    this.writeLater('package-lock.json', '{"name": "newer"}');
  }

  write(file: string, content: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), content);
  }

  /** After all that was written so before. */
  private writeLater(file: string, content: string): void {
    this.write(file, content);
    this.later += 60;
    utimesSync(join(this.folder, file), this.later, this.later);
  }

  run(args: string[] = [], options: CommandOptions = {}): RunningCommand {
    const program = [process.execPath, join(this.folder, 'bin', 'handsel.mjs')];
    return startHandselCommand(args, this.folder, { program, ...options });
  }

  builds(): string[] {
    return readdirSync(join(this.folder, '.handsel-build'));
  }
}
