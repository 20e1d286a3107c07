import { changeHallSettings } from './change-hall-settings.command';
import { getDepartures } from './get-departures.query';
import { getHallSettings } from './get-hall-settings.query';

export const hallUseCases = {
  'departures.get': getDepartures,
  'hallSettings.get': getHallSettings,
  'hallSettings.change': changeHallSettings,
};
