import { readFileSync } from 'node:fs';
import { domainEvents, realtimeRefusals, serverMessages } from '@handsel/contracts';
import Ajv from 'ajv';
import { asyncApiDocument } from './asyncapi-document';
import type { JsonSchema } from './component-schemas';

interface Document {
  channels: Record<string, { messages: Record<string, { $ref: string }> }>;
  servers: Record<string, { host: string; protocol: string }>;
  components: {
    messages: Record<string, { payload: JsonSchema; summary: string }>;
    schemas: Record<string, JsonSchema>;
  };
}

const document = asyncApiDocument('match.example.org', true) as unknown as Document;
const payloadOf = (name: string) => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  return ajv.compile({ ...document.components.messages[name]?.payload, components: document.components });
};

describe('the AsyncAPI document', () => {
  it('is AsyncAPI 3 by the official schema, and no longer with a word changed', () => {
    const schema = JSON.parse(
      readFileSync(require.resolve('@asyncapi/specs/schemas/3.0.0-without-$id.json'), 'utf8'),
    ) as JsonSchema;
    const validate = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(schema);
    expect([validate(document), validate.errors]).toEqual([true, null]);
    const broken = structuredClone(document) as unknown as { operations: Record<string, { action: string }> };
    broken.operations['event'] = { action: 'publish' };
    expect(validate(broken)).toBe(false);
  });

  it('refers to nothing that is not in it', () => {
    const text = JSON.stringify(document);
    for (const [, path] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const steps = (path ?? '').split('/');
      expect(
        steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], document),
      ).toBeDefined();
    }
    expect(text).not.toMatch(/\$defs|#\/definitions/);
  });

  it('has each event of the log, with its payload', () => {
    expect(Object.keys(document.channels['event']?.messages ?? {})).toEqual(Object.keys(domainEvents));
    const event = {
      conventionId: '00000000-0000-4000-8000-000000000000',
      position: 8,
      previous: 6,
      type: 'profiles.imported',
      at: '2026-09-20T01:00:00.000Z',
      payload: { created: 1, updated: 0 },
    };
    expect(serverMessages.event.safeParse(event).success).toBe(true);
    const validate = payloadOf('profiles.imported');
    expect(validate(event)).toBe(true);
    for (const wrong of [
      { payload: { created: 'one' } },
      { type: 'deal.signed' },
      { position: -1 },
      { previous: undefined },
    ])
      expect(validate({ ...event, ...wrong })).toBe(false);
  });

  it('has what a client says, what it is answered, and every refusal', () => {
    const resume = payloadOf('resume');
    expect(resume({ conventionId: '00000000-0000-4000-8000-000000000000', cursor: { epoch: 'a', position: 3 } })).toBe(
      true,
    );
    expect(resume({ conventionId: '00000000-0000-4000-8000-000000000000', cursor: { position: 3 } })).toBe(false);
    expect(payloadOf('resumed')({ ok: false, code: 'THING_NOT_FOUND' })).toBe(true);
    for (const code of realtimeRefusals.resume)
      expect(document.components.messages['resumed']?.summary).toContain(code);
  });

  it('names the installation that it is of', () => {
    expect(document.servers['gateway']).toMatchObject({ host: 'match.example.org', protocol: 'wss' });
    expect((asyncApiDocument('localhost:3000', false) as unknown as Document).servers['gateway']?.protocol).toBe('ws');
  });
});
