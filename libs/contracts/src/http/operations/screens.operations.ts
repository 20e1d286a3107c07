import { z } from 'zod';
import * as m from '../../model';
import { inConvention, one, operation } from '../operation';

/** Screens. */
export const screenOperations = {
  'screenPairings.start': operation({
    method: 'POST',
    path: '/screen-pairings',
    summary: 'A screen asks for a pairing code to show',
    access: 'anonymous',
    response: m.screenPairing,
    status: 201,
  }),
  'screenPairings.claim': operation({
    method: 'POST',
    path: '/screen-pairings/:pairingId/claim',
    summary: 'The screen fetches its session once an organizer has entered the code',
    access: 'anonymous',
    params: z.strictObject({ pairingId: m.id }),
    body: z.strictObject({ secret: z.string().min(20).max(200) }),
    response: z.discriminatedUnion('status', [
      z.object({ status: z.literal('waiting') }),
      m.signedIn.extend({ status: z.literal('paired') }),
    ]),
  }),
  'screens.pair': operation({
    method: 'POST',
    path: '/conventions/:conventionId/screens',
    summary: 'Pair the screen that shows this code',
    params: inConvention,
    body: m.pairScreen,
    response: m.screen,
    status: 201,
  }),
  'screens.list': operation({
    method: 'GET',
    path: '/conventions/:conventionId/screens',
    summary: 'Paired screens, when they were last seen and how they are',
    params: inConvention,
    response: z.object({ items: z.array(m.fleetScreen), now: m.instant }),
  }),
  'screens.change': operation({
    method: 'PATCH',
    path: '/conventions/:conventionId/screens/:screenId',
    summary: 'Name a screen, and say what it shows',
    params: one('screenId'),
    body: m.changeScreen,
    response: m.screen,
  }),
  'screens.takeOver': operation({
    method: 'POST',
    path: '/conventions/:conventionId/screen-takeovers',
    summary: 'Let chosen screens show something else for a while',
    params: inConvention,
    body: m.takeOverScreens,
    response: z.object({ items: z.array(m.screen) }),
  }),
  'screens.giveBack': operation({
    method: 'POST',
    path: '/conventions/:conventionId/screen-takeovers/end',
    summary: 'End takeovers before their time',
    params: inConvention,
    body: m.giveBackScreens,
    response: z.object({ items: z.array(m.screen) }),
  }),
  'screens.orders': operation({
    method: 'GET',
    path: '/conventions/:conventionId/screens/own/orders',
    summary: 'A screen asks what it is to show now',
    params: inConvention,
    response: m.screenOrders,
  }),
  'screens.report': operation({
    method: 'PUT',
    path: '/conventions/:conventionId/screens/own/report',
    summary: 'A screen tells how it is',
    params: inConvention,
    body: m.screenReport,
  }),
  'screens.revoke': operation({
    method: 'DELETE',
    path: '/conventions/:conventionId/screens/:screenId',
    summary: 'Withdraw a screen',
    params: one('screenId'),
  }),
} as const;
