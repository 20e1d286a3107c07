import { domainEvents } from '@handsel/contracts';
import { mayChangeTimetable } from './may-change-timetable';

describe('mayChangeTimetable', () => {
  it('is true of what the timetable is made of, and of what nobody knows', () => {
    const changing = Object.keys(domainEvents).filter(mayChangeTimetable);
    expect(changing).toEqual(
      expect.arrayContaining([
        'meeting.scheduled',
        'meeting.moved',
        'meeting.cancelled',
        'meeting.held',
        'pairing.approved',
        'pairing.pinned',
        'profile.updated',
        'profiles.imported',
        'schedule-resources.changed',
        'schedule.published',
        'schedule-run.rolled-back',
        'timetable.repaired',
      ]),
    );
    expect(mayChangeTimetable('resource.invented')).toBe(true);
  });

  it('is false of what is heard all day long', () => {
    const frequent = [
      'deal.signed',
      'schedule-run.progressed',
      'match-run.progressed',
      'screen.paired',
      'offer.proposed',
    ];
    expect(frequent.filter(mayChangeTimetable)).toEqual([]);
    for (const type of frequent) expect(domainEvents).toHaveProperty([type]);
  });
});
