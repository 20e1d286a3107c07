import type { Convention } from '@handsel/contracts';
import { incidentOf, type IncidentDraft } from './incident-draft';

const at = (time: string) => `2018-05-24T${time}:00.000Z`;
const slot = (index: number, from: string, to: string): Convention['slots'][number] => ({
  id: `slot-${index}`,
  index,
  day: '2018-05-24',
  startsAt: at(from),
  endsAt: at(to),
});
const slots = [slot(0, '01:00', '01:20'), slot(1, '01:20', '01:40'), slot(2, '03:00', '03:20')];
const draft = (changes: Partial<IncidentDraft>): IncidentDraft => ({
  kind: 'late-arrival',
  participantId: 'p',
  tableId: null,
  interpreterId: null,
  from: 0,
  until: 1,
  ...changes,
});

describe('something that went wrong', () => {
  it('is somebody who can meet from the start of a slot on', () => {
    expect(incidentOf(draft({ until: 2 }), slots)).toEqual({
      kind: 'late-arrival',
      participantId: 'p',
      until: at('03:00'),
    });
  });

  it('is somebody who misses the whole convention, when late until its end', () => {
    expect(incidentOf(draft({ until: 3 }), slots)).toMatchObject({ until: at('03:20') });
  });

  it('is a table that is closed from the start of one slot to the end of another', () => {
    expect(incidentOf(draft({ kind: 'closed-table', tableId: 't', from: 1, until: 3 }), slots)).toEqual({
      kind: 'closed-table',
      tableId: 't',
      startsAt: at('01:20'),
      endsAt: at('03:20'),
    });
  });

  it('is an interpreter who is away from the start of one slot to the end of another', () => {
    expect(incidentOf(draft({ kind: 'interpreter-away', interpreterId: 'i', from: 1, until: 3 }), slots)).toEqual({
      kind: 'interpreter-away',
      interpreterId: 'i',
      from: at('01:20'),
      until: at('03:20'),
    });
  });

  it.each<Partial<IncidentDraft>>([
    { participantId: null },
    { kind: 'no-show', participantId: null },
    { kind: 'no-show', from: 9 },
    { kind: 'closed-table', tableId: null },
    { kind: 'closed-table', tableId: 't', from: 1, until: 1 },
    { kind: 'interpreter-away', interpreterId: null },
    { kind: 'interpreter-away', interpreterId: 'i', from: 1, until: 1 },
    { kind: 'cancelled-hour', from: 2, until: 1 },
  ])('is not complete as %j', (changes) => {
    expect(incidentOf(draft(changes), slots)).toBeNull();
  });
});
