import { compareScheduleRuns } from './comparison/compare-schedule-runs.query';
import { fairnessOfRun } from './fairness/fairness-of-run.query';
import { getRunCertificate } from './get-run-certificate.query';
import { previewPublication } from './publication/preview-publication.query';
import { cancelScheduleRun } from './cancel-schedule-run.command';
import { getScheduleRun } from './get-schedule-run.query';
import { listScheduleRuns } from './list-schedule-runs.query';
import { publishScheduleRun } from './publish-schedule-run.command';
import { rollBackScheduleRun } from './roll-back-schedule-run.command';
import { startScheduleRun } from './start-schedule-run.command';

export const schedulingUseCases = {
  'scheduleRuns.start': startScheduleRun,
  'scheduleRuns.list': listScheduleRuns,
  'scheduleRuns.get': getScheduleRun,
  'scheduleRuns.cancel': cancelScheduleRun,
  'scheduleRuns.publish': publishScheduleRun,
  'scheduleRuns.certificate': getRunCertificate,
  'scheduleRuns.fairness': fairnessOfRun,
  'scheduleRuns.compare': compareScheduleRuns,
  'scheduleRuns.previewPublish': previewPublication,
  'scheduleRuns.rollBack': rollBackScheduleRun,
};
