import { everyone, organizersAlone, verdictsOf, type Verdicts } from '../policies/testing/callers';
import { meetingUseCases } from '../meetings/use-cases';
import { pinUseCases } from './pins/use-cases';
import { repairUseCases } from './repair/use-cases';
import { scheduleResourceUseCases } from './resources/use-cases';
import { schedulingUseCases } from './use-cases';

const staff: Verdicts = { ...organizersAlone, matchmaker: 'allowed' };
const andExhibitors: Verdicts = { ...staff, exhibitor: 'allowed' };
const useCases = {
  ...schedulingUseCases,
  ...meetingUseCases,
  ...pinUseCases,
  ...repairUseCases,
  ...scheduleResourceUseCases,
};
const forExhibitors = ['meetings.list', 'meetings.cancel', 'availability.get', 'availability.update'];
const changesResources = /^(schedulingSettings|booths|interpreters|talks|tableClosures)\.(update|create|remove)$/;

describe('who may do what with a timetable', () => {
  it.each(Object.entries(useCases))('%s', (name, { policy }) => {
    const expected = forExhibitors.includes(name)
      ? andExhibitors
      : changesResources.test(name)
        ? organizersAlone
        : staff;
    expect(verdictsOf(policy)).toEqual(expected);
    expect(verdictsOf(policy)).not.toEqual(everyone);
  });
});
