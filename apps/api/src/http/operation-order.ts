import { operations, type OperationName } from '@handsel/contracts';

/**
 * Operations in the order their routes must be registered: written-out segments before parameters, since the first
 * route that fits is taken (`deals/totals` before `deals/:dealId`).
 */
export function inRouteOrder(): OperationName[] {
  const rank = (name: OperationName) => operations[name].path.replace(/:\w+/g, '\uffff');
  return (Object.keys(operations) as OperationName[]).sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
