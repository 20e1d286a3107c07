import { changeScreen } from './change-screen.command';
import { getScreenOrders } from './get-screen-orders.query';
import { giveBackScreens } from './give-back-screens.command';
import { reportScreen } from './report-screen.command';
import { takeOverScreens } from './take-over-screens.command';

export const screenUseCases = {
  'screens.change': changeScreen,
  'screens.takeOver': takeOverScreens,
  'screens.giveBack': giveBackScreens,
  'screens.orders': getScreenOrders,
  'screens.report': reportScreen,
};
