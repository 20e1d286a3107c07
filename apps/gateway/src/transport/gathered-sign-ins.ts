import type { Principal } from '@handsel/application';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Principals } from './authenticate';

/** Finds who tokens belong to, in their order; null for nobody. */
export interface ManyPrincipals {
  resolveAll(tokens: readonly (string | undefined)[]): Promise<(Principal | null)[]>;
}

interface Waiting {
  token: string | undefined;
  resolve: (principal: Principal | null) => void;
  reject: (error: unknown) => void;
}

const AT_ONCE = 500;
const PAUSE_MILLISECONDS = 20;

/**
 * Asks the database for everybody who has come since it was asked last, one question at a time: a reconnect storm costs
 * questions by its duration and not by its clients. Nothing is kept: each token is looked up after it came, so whoever
 * was revoked before does not get in.
 */
export class GatheredSignIns implements Principals {
  private waiting: Waiting[] = [];
  private asking = false;

  constructor(private readonly source: ManyPrincipals) {}

  resolve(token: string | undefined): Promise<Principal | null> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ token, resolve, reject });
      if (!this.asking) void this.ask();
    });
  }

  private async ask(): Promise<void> {
    this.asking = true;
    while (this.waiting.length > 0) {
      const pause = sleep(PAUSE_MILLISECONDS);
      await this.answer(this.waiting.splice(0, AT_ONCE));
      await pause;
    }
    this.asking = false;
  }

  private async answer(batch: Waiting[]): Promise<void> {
    try {
      const principals = await this.source.resolveAll(batch.map(({ token }) => token));
      batch.forEach(({ resolve }, index) => resolve(principals[index] ?? null));
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  }
}
