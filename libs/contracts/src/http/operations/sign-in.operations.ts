import { z } from 'zod';
import * as m from '../../model';
import { inConvention, operation } from '../operation';

/** Signing in. */
export const signInOperations = {
  'session.create': operation({
    method: 'POST',
    path: '/session',
    summary: 'Sign in with a one-time token, a code or a password',
    access: 'anonymous',
    body: m.signIn,
    response: m.signedIn,
    status: 201,
  }),
  'session.get': operation({ method: 'GET', path: '/session', summary: 'Who is signed in', response: m.session }),
  'session.end': operation({ method: 'DELETE', path: '/session', summary: 'Sign out' }),
  'signInLinks.create': operation({
    method: 'POST',
    path: '/conventions/:conventionId/sign-in-links',
    summary: 'Make one-time sign-in links for participants and staff',
    params: inConvention,
    body: m.createSignInLinks,
    response: z.object({ links: z.array(m.signInLink) }),
    status: 201,
  }),
} as const;
