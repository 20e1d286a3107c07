import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { HallOrder, HallReport } from './hall-messages';

type ReportOf<Kind extends HallReport['kind']> = Extract<HallReport, { kind: Kind }>;

/** The clients of one contender, which are a process of their own. */
export class Hall {
  private readonly process: ChildProcess = fork(join(__dirname, 'clients.js'));
  private readonly reports: HallReport[] = [];
  private wanted: { kind: HallReport['kind']; resolve(report: never): void; reject(reason: Error): void } | null = null;

  constructor(private readonly name: string) {
    this.process.on('message', (report: HallReport) => {
      this.reports.push(report);
      this.settle();
    });
    this.process.once('exit', (code) => {
      this.reports.push({ kind: 'failed', reason: `the clients ended with ${code}` });
      this.settle();
    });
  }

  async connect(order: Omit<Extract<HallOrder, { kind: 'connect' }>, 'kind'>): Promise<{ seconds: number }> {
    return this.ask({ kind: 'connect', ...order }, 'connected');
  }

  /** Resolves once every client waits for so many events; `heard` once all have them. */
  async listen(events: number): Promise<{ heard: Promise<ReportOf<'heard'>> }> {
    await this.ask({ kind: 'listen', events }, 'listening');
    return { heard: this.next('heard') };
  }

  async storm(): Promise<ReportOf<'back'>> {
    return this.ask({ kind: 'storm' }, 'back');
  }

  close(): void {
    this.process.removeAllListeners();
    this.process.disconnect();
  }

  private ask<Kind extends HallReport['kind']>(order: HallOrder, kind: Kind): Promise<ReportOf<Kind>> {
    this.process.send(order);
    return this.next(kind);
  }

  private next<Kind extends HallReport['kind']>(kind: Kind): Promise<ReportOf<Kind>> {
    return new Promise((resolve, reject) => {
      this.wanted = { kind, resolve, reject };
      this.settle();
    });
  }

  private settle(): void {
    const [report] = this.reports;
    if (!report || !this.wanted) return;
    this.reports.shift();
    const wanted = this.wanted;
    this.wanted = null;
    if (report.kind === wanted.kind) wanted.resolve(report as never);
    else
      wanted.reject(
        new Error(`${this.name}: ${report.kind === 'failed' ? report.reason : `unexpected ${report.kind}`}`),
      );
  }
}
