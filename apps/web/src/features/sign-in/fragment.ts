/** The secret of a link, from behind the #, which no server ever sees. */
export const fragmentOfAddress = (): string => decodeURIComponent(window.location.hash.replace(/^#/, ''));

/** Takes the secret out of the address and its history entry, so that nobody finds it there later. */
export function clearFragment(): void {
  if (window.location.hash !== '') window.history.replaceState(window.history.state, '', window.location.pathname);
}
