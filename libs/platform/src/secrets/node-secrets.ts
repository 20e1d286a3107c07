import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { CODE_ALPHABET } from './code-alphabet';

/** OWASP's first recommendation for Argon2id (19 MiB, two passes, one lane); the algorithm is the package's default. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const TOKEN_BYTES = 32;

/** Secrets from the operating system's source of randomness. The shape is that of the application's port. */
export class NodeSecrets {
  private decoy: Promise<string> | undefined;

  token(): string {
    return randomBytes(TOKEN_BYTES).toString('base64url');
  }

  code(length: number): string {
    return Array.from({ length }, () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)]).join('');
  }

  hash(secret: string): Buffer {
    return createHash('sha256').update(secret).digest();
  }

  hashPassword(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), ARGON2ID);
  }

  async verifyPassword(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hashPassword(this.token());
    const matches = await verify(stored ?? (await this.decoy), password.normalize('NFKC'));
    return stored !== null && matches;
  }
}
