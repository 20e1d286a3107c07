import { createBooth } from './create-booth.command';
import { createInterpreter } from './create-interpreter.command';
import { createTableClosure } from './create-table-closure.command';
import { createTalk } from './create-talk.command';
import { getAvailability } from './get-availability.query';
import { getSchedulingSettings } from './get-scheduling-settings.query';
import { listBooths } from './list-booths.query';
import { listInterpreters } from './list-interpreters.query';
import { listTableClosures } from './list-table-closures.query';
import { listTalks } from './list-talks.query';
import { removeBooth } from './remove-booth.command';
import { removeInterpreter } from './remove-interpreter.command';
import { removeTableClosure } from './remove-table-closure.command';
import { removeTalk } from './remove-talk.command';
import { updateAvailability } from './update-availability.command';
import { updateInterpreter } from './update-interpreter.command';
import { updateSchedulingSettings } from './update-scheduling-settings.command';
import { updateTalk } from './update-talk.command';

export const scheduleResourceUseCases = {
  'schedulingSettings.get': getSchedulingSettings,
  'schedulingSettings.update': updateSchedulingSettings,
  'availability.get': getAvailability,
  'availability.update': updateAvailability,
  'booths.list': listBooths,
  'booths.create': createBooth,
  'booths.remove': removeBooth,
  'interpreters.list': listInterpreters,
  'interpreters.create': createInterpreter,
  'interpreters.update': updateInterpreter,
  'interpreters.remove': removeInterpreter,
  'talks.list': listTalks,
  'talks.create': createTalk,
  'talks.update': updateTalk,
  'talks.remove': removeTalk,
  'tableClosures.list': listTableClosures,
  'tableClosures.create': createTableClosure,
  'tableClosures.remove': removeTableClosure,
};
