import { createHmac, timingSafeEqual } from 'node:crypto';

const SECRET_PREFIX = 'whsec_';
const VERSION = 'v1';
const TOLERANCE_SECONDS = 300;

/** `webhook-timestamp` in seconds since 1970. */
export type WebhookHeaders = Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string>;

/**
 * Headers of Standard Webhooks 1.0 (standardwebhooks.com): `v1,` and the base64 of HMAC-SHA256 over `id.timestamp.body`,
 * once for each secret that counts at this moment, with a space between. Throws a TypeError on a secret that is not
 * base64, with or without `whsec_` before it.
 */
export function signWebhook(secrets: readonly string[], id: string, at: Date, body: string): WebhookHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map(
    (secret) => `${VERSION},${signatureOf(secret, id, timestamp, body).toString('base64')}`,
  );
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}

/**
 * What a receiver does: whether one of the signatures is right for the body exactly as it came, and the message not
 * older or newer than five minutes.
 */
export function verifyWebhook(
  secret: string,
  headers: Readonly<Record<string, string | string[] | undefined>>,
  body: string,
  now: Date,
): boolean {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (typeof id !== 'string' || typeof signatures !== 'string' || typeof timestamp !== 'string') return false;
  if (id === '' || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > TOLERANCE_SECONDS) return false;
  const expected = signatureOf(secret, id, timestamp, body);
  return signatures.split(' ').some((signature) => {
    const [version, value, ...more] = signature.split(',');
    const given = Buffer.from(value ?? '', 'base64');
    return (
      version === VERSION && more.length === 0 && given.length === expected.length && timingSafeEqual(given, expected)
    );
  });
}

function signatureOf(secret: string, id: string, timestamp: string, body: string): Buffer {
  const key = secret.startsWith(SECRET_PREFIX) ? secret.slice(SECRET_PREFIX.length) : secret;
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(key)) throw new TypeError('the secret of a webhook must be base64');
  return createHmac('sha256', Buffer.from(key, 'base64')).update(`${id}.${timestamp}.${body}`).digest();
}
