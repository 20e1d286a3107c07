import type { Principal, PrincipalReader } from '@handsel/application';
import type { DataSource, EntityManager } from 'typeorm';
import { translateError } from '../infrastructure/storage-errors';
import { readPrincipals } from './principal-rows';

/** Who a session's secret belongs to; also outside of a transaction. Throws StorageUnavailable. */
export class PostgresPrincipalReader implements PrincipalReader {
  constructor(private readonly source: EntityManager | DataSource) {}

  async byTokenHash(tokenHash: Buffer, at: Date): Promise<Principal | null> {
    const [principal = null] = await this.byTokenHashes([tokenHash], at);
    return principal;
  }

  async byTokenHashes(tokenHashes: readonly Buffer[], at: Date): Promise<(Principal | null)[]> {
    try {
      const found = await readPrincipals(this.source, 'token', tokenHashes, at);
      const unseen = [...found.values()].flatMap(({ unseenScreenId }) => unseenScreenId ?? []);
      if (unseen.length > 0)
        await this.source.query('UPDATE screens SET last_seen_at = $2 WHERE id = ANY($1::uuid[])', [unseen, at]);
      return tokenHashes.map((hash) => found.get(hash.toString('hex'))?.principal ?? null);
    } catch (error) {
      throw translateError(error);
    }
  }
}
