import { whyNotPairing } from '../why-not/why-not-pairing.query';
import { listPins } from './list-pins.query';
import { pinMeeting } from './pin-meeting.command';
import { pinPairing } from './pin-pairing.command';
import { setMeetingLength } from './set-meeting-length.command';
import { unpinMeeting } from './unpin-meeting.command';
import { unpinPairing } from './unpin-pairing.command';

export const pinUseCases = {
  'pins.list': listPins,
  'meetings.pin': pinMeeting,
  'meetings.unpin': unpinMeeting,
  'pairings.pin': pinPairing,
  'pairings.unpin': unpinPairing,
  'pairings.setLength': setMeetingLength,
  'pairings.whyNot': whyNotPairing,
};
