import { claimScreenPairing } from './claim-screen-pairing.command';
import { createSession } from './create-session.command';
import { createSignInLinks } from './create-sign-in-links.command';
import { endSession } from './end-session.command';
import { getSession } from './get-session.query';
import { listScreens } from './list-screens.query';
import { pairScreen } from './pair-screen.command';
import { revokeScreen } from './revoke-screen.command';
import { startScreenPairing } from './start-screen-pairing.command';

export const identityUseCases = {
  'session.create': createSession,
  'session.get': getSession,
  'session.end': endSession,
  'signInLinks.create': createSignInLinks,
  'screenPairings.start': startScreenPairing,
  'screenPairings.claim': claimScreenPairing,
  'screens.pair': pairScreen,
  'screens.list': listScreens,
  'screens.revoke': revokeScreen,
};
