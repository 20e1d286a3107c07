import { ApiClient, type Convention, type SignInLink } from '@handsel/contracts';
import type { Random } from '@handsel/kernel';
import type { Progress } from '../terminal/progress';

/** Somebody who is signed in. */
export interface Actor {
  api: ApiClient;
  token: string;
}

/** A participant who is signed in, for an organization. */
export interface Exhibitor extends Actor {
  participantId: string;
  organizationId: string;
}

/** Where the story plays: one installation, reached through its public API alone. */
export interface Stage {
  url: string;
  convention: Convention;
  administrator: Actor;
  /** Two, since what one enters the other verifies. */
  organizers: [Actor, Actor];
  matchmaker: Actor;
  random: Random;
  progress: Progress;
}

/** Calls at a time: enough to keep the installation busy on two cores, few enough to keep its queues short. */
export const CALLS_AT_A_TIME = 12;

/** Uses a one-time token, as the page behind a sign-in link does. */
export async function signIn(url: string, token: string): Promise<Actor> {
  const signedIn = await new ApiClient({ baseUrl: url }).call('session.create', { body: { token } });
  return { token: signedIn.token, api: new ApiClient({ baseUrl: url, token: signedIn.token }) };
}

export async function signInBy(url: string, link: SignInLink | undefined): Promise<Actor> {
  if (!link) throw new Error('a sign-in link that was asked for was not made');
  return signIn(url, link.token);
}

/** Reads every page of a list. */
export async function allPages<T>(
  read: (cursor: string | undefined) => Promise<{ items: T[]; next: string | null }>,
): Promise<T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await read(cursor);
    items.push(...page.items);
    if (page.next === null) return items;
    cursor = page.next;
  }
}
