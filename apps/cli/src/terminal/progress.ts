/** Where lines go and whether a person watches them being written. */
export interface Terminal {
  write(text: string): unknown;
  isTTY?: boolean;
}

/**
 * Says how far a long step is: on one line that is written over in a terminal, in quarters where output goes to a file.
 */
export class Progress {
  private shownQuarter = -1;
  private shownTitle = '';
  private open = false;

  private phaseBegan: number;

  constructor(
    private readonly terminal: Terminal,
    /** Milliseconds that only ever grow. */
    private readonly now: () => number = () => performance.now(),
  ) {
    this.phaseBegan = now();
  }

  /** A line that stands for itself. */
  line(text: string): void {
    if (this.open) this.terminal.write('\n');
    this.open = false;
    this.shownQuarter = -1;
    this.terminal.write(`${text}\n`);
  }

  /** How far the step called `title` is, from 0 to 1, with what there is to say about it. */
  step(title: string, fraction: number, detail = ''): void {
    const percent = `${Math.floor(Math.min(1, Math.max(0, fraction)) * 100)} %`.padStart(5);
    if (this.terminal.isTTY) {
      this.terminal.write(`\r\u001b[2K  ${title} ${percent} ${detail}`);
      this.open = true;
      return;
    }
    const quarter = Math.floor(fraction * 4);
    if (title === this.shownTitle && (quarter <= this.shownQuarter || fraction >= 1)) return;
    this.shownTitle = title;
    this.shownQuarter = quarter;
    this.terminal.write(`  ${title} ${percent} ${detail}\n`);
  }

  /** Ends what has been going on since the last outcome, with its own outcome and the seconds it took. */
  done(title: string, outcome: string): void {
    if (this.open && this.terminal.isTTY) this.terminal.write('\r\u001b[2K');
    this.open = false;
    this.shownQuarter = -1;
    const now = this.now();
    this.terminal.write(`  ${title}: ${outcome} [${((now - this.phaseBegan) / 1000).toFixed(1)} s]\n`);
    this.phaseBegan = now;
  }
}
