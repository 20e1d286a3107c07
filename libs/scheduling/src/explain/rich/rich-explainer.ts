import { RichBoard } from '../../repair/rich/rich-board';
import type { StandingPlan } from '../../repair/standing-plan';
import type { ChangeLimits } from '../change-finder';
import type { Explainer } from '../explainer';
import { RichChangeFinder } from './rich-change-finder';
import { richWhyNot } from './rich-why-not';

/** Explains requests of one plan with resources, which is laid out once. */
export function richExplainer(plan: StandingPlan, limits: ChangeLimits): Explainer {
  const board = new RichBoard(plan);
  const finder = new RichChangeFinder(board, limits);
  return (r, count) => ({
    ...richWhyNot(board, r, limits.frozenBefore),
    alternatives: finder.alternatives(r, count),
  });
}
