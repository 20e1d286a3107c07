import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation } from '../operation';

/** The control desk of a ceremony. */
export const deskOperations = {
  'desk.get': operation({
    method: 'GET',
    path: '/conventions/:conventionId/desk',
    summary: 'What waits to go on stage, what went, and what is announced',
    params: inConvention,
    response: m.desk,
  }),
  'desk.change': operation({
    method: 'PATCH',
    path: '/conventions/:conventionId/desk',
    summary: 'Hold the stage or let it go on, and set the delay',
    params: inConvention,
    body: m.changeDesk,
    response: m.desk,
  }),
  'cues.add': operation({
    method: 'POST',
    path: '/conventions/:conventionId/cues',
    summary: 'Go live: deals go on stage after the delay, or are rehearsed',
    params: inConvention,
    body: m.addCues,
    response: z.object({ items: z.array(m.cue) }),
    status: 201,
  }),
  'cues.undo': operation({
    method: 'POST',
    path: '/conventions/:conventionId/cues/:cueId/undo',
    summary: 'Take back what is not on stage yet',
    params: one('cueId'),
    response: m.cue,
  }),
  'announcements.show': operation({
    method: 'POST',
    path: '/conventions/:conventionId/announcements',
    summary: 'Show a message on screens until it expires',
    params: inConvention,
    body: m.showAnnouncement,
    response: m.announcement,
    status: 201,
  }),
  'announcements.withdraw': operation({
    method: 'DELETE',
    path: '/conventions/:conventionId/announcements/:announcementId',
    summary: 'Take a message off before it expires',
    params: one('announcementId'),
  }),
} as const;
