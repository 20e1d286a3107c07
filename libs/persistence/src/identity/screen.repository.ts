import type { NewScreen, NewScreenPairing, ScreenPairing, ScreenRepository } from '@handsel/application';
import type { Screen } from '@handsel/contracts';
import { IsNull, MoreThan, type EntityManager } from 'typeorm';
import { ScreenEntity, ScreenPairingEntity } from './screen.entity';

/** Screens of a convention and the pairings on their way to one. */
export class PostgresScreenRepository implements ScreenRepository {
  constructor(private readonly manager: EntityManager) {}

  async startPairing(pairing: NewScreenPairing, at: Date): Promise<void> {
    await this.manager.query('DELETE FROM screen_pairings WHERE expires_at <= $1', [at]);
    await this.manager.insert(ScreenPairingEntity, pairing);
  }

  async completePairing(codeHash: Buffer, screenId: string, at: Date, claimBy: Date): Promise<boolean> {
    const { affected } = await this.manager.update(
      ScreenPairingEntity,
      { codeHash, screenId: IsNull(), expiresAt: MoreThan(at) },
      { screenId, expiresAt: claimBy },
    );
    return affected === 1;
  }

  async openPairing(pairingId: string, at: Date): Promise<ScreenPairing | null> {
    return this.manager.findOne(ScreenPairingEntity, {
      where: { id: pairingId, claimedAt: IsNull(), expiresAt: MoreThan(at) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async claim(pairingId: string, at: Date): Promise<void> {
    await this.manager.update(ScreenPairingEntity, { id: pairingId }, { claimedAt: at });
  }

  async insert(screen: NewScreen): Promise<void> {
    await this.manager.insert(ScreenEntity, { ...screen, status: 'active' });
  }

  async list(conventionId: string): Promise<Screen[]> {
    const screens = await this.manager.find(ScreenEntity, {
      where: { conventionId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return screens.map(({ id, name, place, status, lastSeenAt, createdAt }) => ({
      id,
      name,
      place,
      status,
      lastSeenAt: lastSeenAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    }));
  }

  async revoke(conventionId: string, screenId: string): Promise<boolean> {
    const { affected } = await this.manager.update(
      ScreenEntity,
      { id: screenId, conventionId, status: 'active' },
      { status: 'revoked' },
    );
    return affected === 1;
  }
}
