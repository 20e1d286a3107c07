import { FirstSchema1764000000001 } from './1-first-schema.migration';
import { Matching1764000000002 } from './2-matching.migration';

export const migrations = [FirstSchema1764000000001, Matching1764000000002];
