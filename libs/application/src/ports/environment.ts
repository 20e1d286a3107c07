import type { Clock } from '@handsel/kernel';
import type { StandingTimetables } from '../scheduling/standing/standing-timetables';

/** Makes and recognizes secrets. Only hashes are stored. */
export interface Secrets {
  /** A random token of 256 bits, safe in a URL. */
  token(): string;
  /** A random code for people to type: upper case letters and digits without those that look alike. */
  code(length: number): string;
  /** SHA-256: enough for secrets that are random already. */
  hash(secret: string): Buffer;
  hashPassword(password: string): Promise<string>;
  /** Takes as long, and is false, where there is no hash to compare with. */
  verifyPassword(hash: string | null, password: string): Promise<boolean>;
}

/** What use cases need from the world besides the database. */
export interface Environment {
  readonly clock: Clock;
  readonly secrets: Secrets;
  /** Timetables kept for repairs; absent where none are made, and then each is read as it is asked for. */
  readonly timetables?: StandingTimetables;
}
