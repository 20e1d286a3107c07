import type { LoggedEvent } from '@handsel/contracts';

/** An organizer's system hears what staff, everybody or the board hears: nothing that is one organization's alone. */
const open = new Set(['staff', 'everyone', 'board']);

export const isForOthers = (event: LoggedEvent): boolean => event.audience.some((name) => open.has(name));

/** The body as Standard Webhooks shapes it. `position` puts messages in order that have overtaken each other. */
export function bodyOf({ type, at, conventionId, position, payload }: LoggedEvent): string {
  return JSON.stringify({ type, timestamp: at, data: { conventionId, position, payload } });
}
