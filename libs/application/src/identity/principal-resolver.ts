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
    if (token === undefined || !TOKEN.test(token)) return null;
    const { clock, secrets } = this.environment;
    return this.reader.byTokenHash(secrets.hash(token), clock.now());
  }
}
