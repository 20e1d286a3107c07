import { checkConsistency } from './check-consistency.query';

export const auditUseCases = { 'audit.consistency': checkConsistency };
