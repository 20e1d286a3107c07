import type { Secrets } from '../ports/environment';

/** A secret as Standard Webhooks writes it: `whsec_` and the base64 of 32 random bytes. */
export const newWebhookSecret = (secrets: Secrets): string =>
  `whsec_${Buffer.from(secrets.token(), 'base64url').toString('base64')}`;
