import { getProfile } from './get-profile.query';
import { importProfiles } from './import-profiles.command';
import { listParticipants } from './list-participants.query';
import { listProfiles } from './list-profiles.query';
import { updateProfile } from './update-profile.command';

export const profileUseCases = {
  'profiles.import': importProfiles,
  'profiles.list': listProfiles,
  'profiles.get': getProfile,
  'profiles.update': updateProfile,
  'participants.list': listParticipants,
};
