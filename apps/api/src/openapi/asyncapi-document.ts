import {
  clientMessages,
  domainEvents,
  protocolVersion,
  realtimeLimits,
  realtimePath,
  realtimeRefusals,
  serverMessages,
  type DomainEventType,
} from '@handsel/contracts';
import type { z } from 'zod';
import { ComponentSchemas, type JsonSchema } from './component-schemas';

type Json = Record<string, unknown>;

const reference = (place: string) => ({ $ref: `#/${place}` });
const seconds = (milliseconds: number) => `${milliseconds / 1_000} s`;
const rate = ({ burst, perSecond }: { burst: number; perSecond: number }) =>
  `${burst} at once and ${perSecond} a second`;

const GUIDE = `Socket.IO 4 (Engine.IO 4); \`${realtimePath}\` is its path, and a message is a Socket.IO event of the name given as address.

A client keeps a state and a cursor: the convention, the epoch of its log and a position in it. After connecting it sends \`resume\` with its cursor. What it missed comes as \`event\` messages, then the answer:

- \`complete: true\`: once those events have come up to \`last\`, the client stands at \`top\` and hears what follows.
- \`complete: false\`: it is too far behind, the log has forgotten what it asks for, a backup was restored (another \`epoch\`), or it may hear something else now (another \`audience\`). It has joined nothing: read \`conventions.get\` (or \`board.get\`) over HTTP first, which carries \`epoch\` and \`position\`, then the rest of the state, and \`resume\` from there.

Positions of a convention have no gaps, but each client hears only what its audience may. \`previous\` says where the log stood for this audience before the event: larger than the client's position means that something is missing, and it resumes again. A position that is not larger was had already.

Limits: ${seconds(realtimeLimits.signInMilliseconds)} to sign in; frames up to ${realtimeLimits.frameBytes / 1024} KB; messages ${rate(realtimeLimits.messages)}, then \`RATE_LIMITED\`; packets ${rate(realtimeLimits.packets)}, then the socket is closed; more than ${realtimeLimits.unsentBytes / 1_000} kB unsent: closed, and it resumes when it can. A ping every ${seconds(realtimeLimits.pingIntervalMilliseconds)}, to be answered within ${seconds(realtimeLimits.pingTimeoutMilliseconds)}. Come back after a random, growing delay.

A connection that is refused gets a \`CONNECT_ERROR\` with \`data.code\`: ${realtimeRefusals.connect.join(', ')}.`;

/** AsyncAPI 3 of the live path, made from the registries of messages and events. `host`: where the installation is reached. */
export function asyncApiDocument(host: string, secure: boolean): Json {
  const schemas = new ComponentSchemas('draft-7');
  const events = Object.entries(domainEvents) as [DomainEventType, z.ZodType][];
  const envelope = schemas.inline(serverMessages.event);
  const messages: Record<string, Json> = {
    resume: message(
      'resume',
      'Follow a convention from a cursor; without one, from now on.',
      schemas.inline(clientMessages.resume.payload),
    ),
    resumed: message(
      'resumed',
      `The acknowledgement of \`resume\`. Refusals: ${realtimeRefusals.resume.join(', ')}.`,
      schemas.inline(clientMessages.resume.answer),
    ),
    drain: message(
      'drain',
      'The server is about to restart: come back after this delay.',
      schemas.inline(serverMessages.drain),
    ),
  };
  for (const [type, payload] of events)
    messages[type] = message(
      'event',
      `\`${type}\`, as it stands in the log.`,
      eventSchema(envelope, type, schemas.inline(payload)),
      type,
    );
  const eventTypes = events.map(([type]) => type);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Handsel, the live path',
      version: `${protocolVersion}.0.0`,
      description: GUIDE,
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    servers: {
      gateway: {
        host,
        pathname: realtimePath,
        protocol: secure ? 'wss' : 'ws',
        description: 'Socket.IO over WebSocket.',
        security: [reference('components/securitySchemes/cookie'), reference('components/securitySchemes/token')],
      },
    },
    channels: {
      resume: channel('resume', ['resume']),
      resumed: { ...channel('resume', ['resumed']), address: null },
      event: channel('event', eventTypes),
      drain: channel('drain', ['drain']),
    },
    operations: {
      resume: {
        ...operation('receive', 'resume', ['resume']),
        reply: { channel: reference('channels/resumed'), messages: [reference('channels/resumed/messages/resumed')] },
      },
      event: operation('send', 'event', eventTypes),
      drain: operation('send', 'drain', ['drain']),
    },
    components: {
      securitySchemes: {
        cookie: {
          type: 'httpApiKey',
          name: 'handsel_session',
          in: 'cookie',
          description: "A page of the installation's own.",
        },
        token: {
          type: 'apiKey',
          in: 'password',
          description: '`auth: { token }` of the CONNECT packet. Never in the query.',
        },
      },
      messages,
      schemas: schemas.all(),
    },
  };
}

function message(name: string, summary: string, payload: JsonSchema, title = name): Json {
  return { name, title, summary, payload };
}

function eventSchema(envelope: JsonSchema, type: DomainEventType, payload: JsonSchema): JsonSchema {
  return {
    ...envelope,
    properties: { ...envelope.properties, type: { const: type }, payload },
  };
}

function channel(address: string, names: string[]): Json {
  return {
    address,
    messages: Object.fromEntries(names.map((name) => [name, reference(`components/messages/${name}`)])),
  };
}

function operation(action: 'send' | 'receive', of: string, names: string[]): Json {
  return {
    action,
    channel: reference(`channels/${of}`),
    messages: names.map((name) => reference(`channels/${of}/messages/${name}`)),
  };
}
