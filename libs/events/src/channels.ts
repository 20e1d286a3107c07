/** Rung by writers after a commit that appended events: the leader may find something to number. */
export const EVENTS_CHANNEL = 'handsel_events';
/** Rung by the leader after numbering: those who follow the log may find something to read. */
export const NUMBERED_CHANNEL = 'handsel_numbered';
