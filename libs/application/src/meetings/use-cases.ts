import { cancelMeeting } from './cancel-meeting.command';
import { listMeetings } from './list-meetings.query';
import { moveMeeting } from './move-meeting.command';
import { recordOutcomes } from './record-outcomes.command';

export const meetingUseCases = {
  'meetings.list': listMeetings,
  'meetings.move': moveMeeting,
  'meetings.cancel': cancelMeeting,
  'meetings.recordOutcomes': recordOutcomes,
};
