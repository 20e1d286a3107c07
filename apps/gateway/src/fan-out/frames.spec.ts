import type { ServerEvent } from '@handsel/contracts';
import fc from 'fast-check';
import { eventPacket, messageFrames } from './frames';

const event = (payload: unknown): ServerEvent => ({
  conventionId: '0199c2f0-0000-7000-8000-000000000001',
  position: 7,
  previous: 5,
  type: 'profiles.imported',
  at: '2026-09-20T01:00:00.000Z',
  payload,
});

/** Reads frames as RFC 6455 has them, with nothing from the code under test. */
function read(frames: Buffer): string[] {
  const messages: string[] = [];
  for (let offset = 0; offset < frames.length;) {
    expect(frames[offset]).toBe(0x81);
    const short = frames[offset + 1] ?? 0;
    const header = short < 126 ? 2 : short === 126 ? 4 : 10;
    const size =
      short < 126
        ? short
        : short === 126
          ? frames.readUInt16BE(offset + 2)
          : Number(frames.readBigUInt64BE(offset + 2));
    // The shortest form is the only one allowed.
    expect(size).toBeGreaterThanOrEqual(short < 126 ? 0 : short === 126 ? 126 : 65_536);
    messages.push(frames.toString('utf8', offset + header, offset + header + size));
    offset += header + size;
  }
  return messages;
}

describe('the packet of an event', () => {
  it('is the one that socket.io would write', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json().map((text) => JSON.parse(text) as unknown),
          fc.string(),
        ),
        (payload) => {
          // Socket.IO 5: type 2, the main namespace unnamed, then the arguments as JSON.
          const stock = `2${JSON.stringify(['event', event(payload)])}`;
          expect(eventPacket(event(payload))).toBe(stock);
          expect(eventPacket(event(payload))).toBe(stock);
        },
      ),
    );
  });

  it('leaves out a payload that there is not', () => {
    expect(eventPacket(event(undefined))).not.toContain('payload');
  });
});

describe('the frames of messages', () => {
  it('carry each message whole, whatever its length and letters', () => {
    const edge = fc.constantFrom(0, 1, 124, 125, 126, 65_534, 65_535, 65_536).map((length) => 'x'.repeat(length));
    const text = fc.oneof(edge, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme', maxLength: 300 }));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (packets) => {
        const wellFormed = packets.map((packet) => packet.toWellFormed());
        expect(read(messageFrames(wellFormed))).toEqual(wellFormed.map((packet) => `4${packet}`));
      }),
    );
  });
});
