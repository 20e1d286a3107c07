import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { signWebhook, verifyWebhook } from './sign-webhook';

const file = join(__dirname, '../../../../../shared/data/webhooks/standard-webhooks.json');
const published = existsSync(file);
if (!published) console.warn('../shared/data/webhooks is not there: the published vector is skipped.');
const vectors = published
  ? (JSON.parse(readFileSync(file, 'utf8')) as {
      sign: { secret: string; id: string; timestamp: number; payload: string; expected: string };
      decoys: string[];
    })
  : null;

const secret = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const at = new Date('2026-09-20T01:00:00Z');
const body = '{"type":"deal.signed"}';
const sign = (secrets = [secret]) => signWebhook(secrets, 'event-7', at, body);
const later = (seconds: number) => new Date(at.getTime() + seconds * 1_000);

describe('the signature of a webhook', () => {
  (vectors ? it : it.skip)('is that of the published vector, found among others', () => {
    if (!vectors) return;
    const { sign: vector, decoys } = vectors;
    const moment = new Date(vector.timestamp * 1_000);
    const headers = signWebhook([vector.secret], vector.id, moment, vector.payload);
    expect(headers['webhook-signature']).toBe(vector.expected);
    const [first, second] = decoys;
    const signatures = [first, second, vector.expected, first].join(' ');
    const among = { ...headers, 'webhook-signature': signatures };
    expect(verifyWebhook(vector.secret, among, vector.payload, moment)).toBe(true);
    const without = { ...headers, 'webhook-signature': decoys.join(' ') };
    expect(verifyWebhook(vector.secret, without, vector.payload, moment)).toBe(false);
  });

  it('holds with the secret with and without its prefix, and with either one while secrets change', () => {
    const next = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(verifyWebhook(secret, sign(), body, at)).toBe(true);
    expect(verifyWebhook(secret.slice(6), sign(), body, at)).toBe(true);
    for (const one of [secret, next]) expect(verifyWebhook(one, sign([next, secret]), body, at)).toBe(true);
    expect(verifyWebhook(next, sign(), body, at)).toBe(false);
  });

  it.each([
    [-301, false],
    [-300, true],
    [300, true],
    [301, false],
  ])('counts at %i seconds after it was made: %s', (seconds, counts) =>
    expect(verifyWebhook(secret, sign(), body, later(seconds))).toBe(counts),
  );

  it.each([
    [{ 'webhook-id': undefined }],
    [{ 'webhook-id': 'event-8' }],
    [{ 'webhook-timestamp': undefined }],
    [{ 'webhook-timestamp': 'hello' }],
    [{ 'webhook-timestamp': '' }],
    [{ 'webhook-signature': undefined }],
    [{ 'webhook-signature': '' }],
    [{ 'webhook-signature': 'v1,' }],
    [{ 'webhook-signature': 'v1,dawfeoifkpqwoekfpqoekf' }],
    [{ 'webhook-signature': sign()['webhook-signature'].slice(0, 8) }],
    [{ 'webhook-signature': sign()['webhook-signature'].replace('v1', 'v2') }],
  ])('is refused with %j', (wrong) => expect(verifyWebhook(secret, { ...sign(), ...wrong }, body, at)).toBe(false));

  it.each(['', 'whsec_', 'not base64!'])('cannot be made with %j', (bad) => {
    expect(() => sign([bad])).toThrow('the secret of a webhook must be base64');
    expect(() => verifyWebhook(bad, sign(), body, at)).toThrow('the secret of a webhook must be base64');
  });

  it('breaks with any change of the body', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (one, other) => {
        const headers = signWebhook([secret], 'a', at, one);
        expect(verifyWebhook(secret, headers, other, at)).toBe(one === other);
      }),
    );
  });
});
