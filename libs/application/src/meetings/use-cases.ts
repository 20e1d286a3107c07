import { bookMeeting } from './book-meeting.command';
import { cancelMeeting } from './cancel-meeting.command';
import { listMeetings } from './list-meetings.query';
import { moveMeeting } from './move-meeting.command';
import { recordOutcomes } from './record-outcomes.command';

export const meetingUseCases = {
  'meetings.list': listMeetings,
  'meetings.book': bookMeeting,
  'meetings.move': moveMeeting,
  'meetings.cancel': cancelMeeting,
  'meetings.recordOutcomes': recordOutcomes,
};
