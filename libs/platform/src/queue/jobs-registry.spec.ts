import * as fc from 'fast-check';
import { z } from 'zod';
import {
  definitionOf,
  InvalidJobPayload,
  parsePayload,
  queuesOf,
  UnknownJob,
  type JobsRegistry,
} from './jobs-registry';

const registry = {
  'mail.send-invitation': { queue: 'mail', payload: z.strictObject({ to: z.email(), tries: z.number().default(1) }) },
  'mail.send-reminder': { queue: 'mail', payload: z.strictObject({ to: z.email() }) },
  'export.write-file': { queue: 'export', payload: z.object({}) },
} satisfies JobsRegistry;

describe('the jobs registry', () => {
  test('lists each queue once', () => {
    expect(queuesOf(registry)).toEqual(['mail', 'export']);
  });

  test('knows its own jobs and no other name, whatever it is', () => {
    expect(definitionOf(registry, 'mail.send-reminder')).toBe(registry['mail.send-reminder']);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('toString', '__proto__', 'constructor')), (name) => {
        fc.pre(!Object.hasOwn(registry, name));
        expect(() => definitionOf(registry, name)).toThrow(UnknownJob);
      }),
    );
  });

  test('reads a payload with its defaults', () => {
    const payload = parsePayload(registry['mail.send-invitation'], 'mail.send-invitation', { to: 'a@example.org' });
    expect(payload).toEqual({ to: 'a@example.org', tries: 1 });
  });

  test('refuses a wrong payload by the names of its fields, without their values', () => {
    const parse = () => parsePayload(registry['mail.send-reminder'], 'mail.send-reminder', { to: 'hunter2' });
    expect(parse).toThrow(InvalidJobPayload);
    expect(parse).toThrow(/^The payload of mail\.send-reminder is wrong: to: /);
    expect(parse).not.toThrow(/hunter2/);
  });
});
