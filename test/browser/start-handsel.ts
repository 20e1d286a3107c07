import { startStack, type Role } from '../support/stack';

/** A whole installation with the sample convention, as `npm start` makes it. */
export interface Handsel {
  url: string;
  /** One-time links as they are printed. */
  links: Record<Exclude<Role, 'administrator'>, string>;
  stop(): Promise<void>;
}

/** Starts everything on a free port and a data folder of its own. */
export async function startHandsel(): Promise<Handsel> {
  const stack = await startStack();
  const { exhibitor, matchmaker, organizer, screen } = stack.links;
  if (!exhibitor || !matchmaker || !organizer || !screen) {
    await stack.remove();
    throw new Error(`the start printed too few links:\n${stack.lines.join('\n')}`);
  }
  const stop = async () => {
    await stack.stop();
    await stack.remove();
  };
  return { url: stack.url, links: { exhibitor, matchmaker, organizer, screen }, stop };
}
