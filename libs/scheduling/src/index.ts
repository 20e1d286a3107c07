export * from './model/instance';
export * from './model/resources';
export { isPlain } from './model/is-plain';
export * from './model/timetable';
export { solve } from './solve';
export { validateInstance } from './validation/validate-instance';
export { peopleWithoutRequest } from './validation/people-without-request';
export { InvalidInstanceError, type InstanceProblem, type InstanceProblemCode } from './validation/instance-problem';
export { readInstance } from './files/read-instance';
export { InstanceFileError } from './files/file-error';
export { explainUnscheduled, type Explanation, type Obstacle, type SlotObstacles } from './explain/explain-unscheduled';
export { judge, RULES, type Verdict } from './rules/judge';
export type { Assigned, Breach, Rule, RuleLevel } from './rules/rule';
export { mendedPlan } from './repair/mended-plan';
export { RepairPlanner } from './repair/repair-planner';
export type { Disturbance, RepairOptions } from './repair/disturbance';
export type { RepairLoss, RepairMove, RepairPreview } from './repair/repair-preview';
export { StandingPlanError, type Place, type StandingPlan } from './repair/standing-plan';
export type { WhyNotCode } from './explain/why-not-code';
export { waitingFor } from './waiting/waiting-for';
export type { Freed, WaitingOffer, WaitingOptions } from './waiting/waiting-offers';
export { applyAlternative, explainAll, type ExplainOptions, type WhyNot } from './explain/explain-all';
export type { Alternative, SmallestStep } from './explain/smallest-step';
export { compareTimetables } from './compare/compare-timetables';
export type {
  ComparablePlan,
  ComparedMeeting,
  NamedPlace,
  PlanFigures,
  TimetableComparison,
} from './compare/compare-timetables';
export { fairnessReport } from './fairness/fairness-report';
export type { FairnessDimension, FairnessOptions, FairnessReport, GroupFigures } from './fairness/fairness-report';
export type { Distribution } from './fairness/distribution';
export type { PersonFigures } from './fairness/person-figures';
export { prove, quickProof } from './exact/prove';
export type { News, Proof, ProofOptions } from './exact/proof';
export { withProof } from './exact/with-proof';
export { repairPlanner } from './repair/repair-planner-for';
export type { RepairPlanning } from './repair/repair-planning';
