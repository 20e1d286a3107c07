/** More than this waiting to be sent, and the reader is too slow: it is closed and resumes when it can. */
export const OUTGOING_LIMIT_BYTES = 1_000_000;
