import { z } from 'zod';
import { bilingual, id, instant, sectorCode } from './primitives';

export const role = z.enum(['exhibitor', 'matchmaker', 'organizer', 'administrator', 'screen']);

export const grant = z.object({
  conventionId: id,
  role: z.enum(['exhibitor', 'matchmaker', 'organizer']),
  /** The sectors a matchmaker decides on; null for all. */
  sectors: z.array(sectorCode).nullable(),
  participantId: id.nullable(),
  organizationId: id.nullable(),
});

/** Who is signed in, and as what. */
export const session = z.object({
  kind: z.enum(['person', 'screen']),
  id,
  name: bilingual(200),
  administrator: z.boolean(),
  grants: z.array(grant),
  screen: z.object({ id, conventionId: id, place: z.string() }).nullable(),
  expiresAt: instant,
});

export const signIn = z.union([
  z.strictObject({ token: z.string().min(20).max(200) }),
  z.strictObject({ code: z.string().regex(/^[0-9A-Z]{10}$/, 'must be the ten characters of the code') }),
  z.strictObject({ email: z.email(), password: z.string().min(1).max(200) }),
]);

/** The session, and its secret for programs that keep it themselves; browsers get a cookie as well. */
export const signedIn = z.object({ session, token: z.string() });

export const createSignInLinks = z.strictObject({
  participantIds: z.array(id).max(2000).default([]),
  /** Staff by e-mail: an account is made where there is none. */
  staff: z
    .array(
      z.strictObject({
        email: z.email().max(254),
        name: bilingual(200),
        role: z.enum(['matchmaker', 'organizer']),
        sectors: z.array(sectorCode).max(100).nullable().default(null),
      }),
    )
    .max(200)
    .default([]),
});
export const signInLink = z.object({
  participantId: id.nullable(),
  email: z.string().nullable(),
  /** Used once, as `/sign-in#<token>`: what follows # never reaches a server's log. */
  token: z.string(),
  code: z.string(),
  expiresAt: instant,
});

export type Role = z.infer<typeof role>;
export type Grant = z.infer<typeof grant>;
export type Session = z.infer<typeof session>;
export type SignIn = z.infer<typeof signIn>;
export type SignInLink = z.infer<typeof signInLink>;
