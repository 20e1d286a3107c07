import type { Environment } from '../ports/environment';
import type { Principal } from '../ports/principal';
import type { PrincipalReader } from './principal-reader.port';

const TOKEN = /^[A-Za-z0-9_-]{20,200}$/;

/** From the secret of a session to who is calling: for every transport, the one way to a Principal. */
export class PrincipalResolver {
  constructor(
    private readonly reader: PrincipalReader,
    private readonly environment: Environment,
  ) {}

  /** Null for whatever is not the secret of a session that is open now. Asked anew each time: revoking counts at once. */
  async resolve(token: string | undefined): Promise<Principal | null> {
    const [principal = null] = await this.resolveAll([token]);
    return principal;
  }

  /** The same for many at once, in their order. */
  async resolveAll(tokens: readonly (string | undefined)[]): Promise<(Principal | null)[]> {
    const { clock, secrets } = this.environment;
    const likely = tokens.filter((token): token is string => token !== undefined && TOKEN.test(token));
    if (likely.length === 0) return tokens.map(() => null);
    const hashes = likely.map((token) => secrets.hash(token));
    const found = await this.reader.byTokenHashes(hashes, clock.now());
    const byToken = new Map(likely.map((token, index) => [token, found[index] ?? null]));
    return tokens.map((token) => (token === undefined ? null : (byToken.get(token) ?? null)));
  }
}
