import { addCues } from './add-cues.command';
import { changeDesk } from './change-desk.command';
import { getDesk } from './get-desk.query';
import { showAnnouncement } from './show-announcement.command';
import { undoCue } from './undo-cue.command';
import { withdrawAnnouncement } from './withdraw-announcement.command';

export const deskUseCases = {
  'desk.get': getDesk,
  'desk.change': changeDesk,
  'cues.add': addCues,
  'cues.undo': undoCue,
  'announcements.show': showAnnouncement,
  'announcements.withdraw': withdrawAnnouncement,
};
