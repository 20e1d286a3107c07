import { FirstSchema1764000000001 } from './1-first-schema.migration';
import { ControlDesk1764000000007 } from './7-control-desk.migration';
import { MatchingEvidence1764000000008 } from './8-matching-evidence.migration';
import { GivenUpMeetings1764000000009 } from './9-given-up-meetings.migration';
import { HallDisplays1764000000010 } from './10-hall-displays.migration';
import { Webhooks1764000000011 } from './11-webhooks.migration';
import { Scheduling1764000000003 } from './3-scheduling.migration';
import { Log1764000000006 } from './6-log.migration';
import { Matching1764000000002 } from './2-matching.migration';
import { Ledger1764000000005 } from './5-ledger.migration';
import { PastDealings1764000000004 } from './4-past-dealings.migration';

export const migrations = [
  FirstSchema1764000000001,
  Matching1764000000002,
  Scheduling1764000000003,
  PastDealings1764000000004,
  Ledger1764000000005,
  Log1764000000006,
  ControlDesk1764000000007,
  MatchingEvidence1764000000008,
  GivenUpMeetings1764000000009,
  HallDisplays1764000000010,
  Webhooks1764000000011,
];
