import { v7 } from 'uuid';

/** A new identifier: UUID version 7, so that rows of one table sort by the time they were made. */
export const newId = (): string => v7();
