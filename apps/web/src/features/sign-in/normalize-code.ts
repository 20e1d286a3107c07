export const CODE_LENGTH = 10;

/** What somebody typed or pasted as a code, as the server spells it: capitals and digits only, no more than it has. */
export const normalizeCode = (typed: string, length = CODE_LENGTH): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, length);
