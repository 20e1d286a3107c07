import { FirstSchema1764000000001 } from './1-first-schema.migration';

export const migrations = [FirstSchema1764000000001];
