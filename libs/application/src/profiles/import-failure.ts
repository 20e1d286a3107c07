import type { Failure, ImportIssue } from '@handsel/contracts';
import { inLanguage } from '@handsel/kernel';

/** More than a reader can mend at once; a dry run lists all of them. */
const FIELDS_TOLD = 200;

/** The answer to an import with issues: where each of them is and what is wrong, in both languages. */
export function importFailure(issues: readonly ImportIssue[]): Failure {
  return {
    code: 'IMPORT_INVALID',
    details: { count: new Set(issues.map((issue) => issue.row)).size },
    fields: issues.slice(0, FIELDS_TOLD).map(({ row, column, message }) => ({
      path: `row ${row}, ${column}`,
      message: { en: inLanguage(message, 'en'), zh: inLanguage(message, 'zh') },
    })),
  };
}
