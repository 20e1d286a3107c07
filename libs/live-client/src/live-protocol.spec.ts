import type { ResumeAnswer, ServerEvent } from '@handsel/contracts';
import { LiveProtocol, type Wire } from './live-protocol';

const conventionId = '0199c2f0-0000-7000-8000-000000000001';
const event = (position: number): ServerEvent => ({
  conventionId,
  position,
  previous: position - 1,
  type: 'profiles.imported',
  at: '2026-09-20T01:00:00.000Z',
  payload: {},
});
const answer = (top: number, last = top): ResumeAnswer => ({
  ok: true,
  epoch: 'first',
  audience: 'a',
  top,
  last,
  complete: true,
});

describe('the protocol of a client', () => {
  const start = (position: number) => {
    const heard: number[] = [];
    const asked: (number | undefined)[] = [];
    const answers: ((answer: ResumeAnswer) => void)[] = [];
    let live = 0;
    const wire: Wire = {
      resume: ({ cursor }) => {
        asked.push(cursor?.position);
        return new Promise((resolve) => answers.push(resolve));
      },
    };
    const protocol = new LiveProtocol({
      conventionId,
      cursor: { epoch: 'first', position },
      onEvent: (one) => heard.push(one.position),
      onSnapshotNeeded: () => Promise.reject(new Error('nobody was that far behind')),
      onLive: () => live++,
      onRefused: (code) => void heard.push(Number(code)),
      onFault: () => void heard.push(Number.NaN),
    });
    protocol.connected(wire);
    return { protocol, heard, asked, answer: answers, times: () => live };
  };
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  it('asks again for what got lost right behind the answer, though that came in one piece with it', async () => {
    const { protocol, heard, asked, answer: answers, times } = start(5);
    answers[0]?.(answer(6));
    // The answer's reader runs after this: a socket hands over all frames of a chunk at once.
    protocol.received(event(6));
    protocol.received(event(8));
    await settled();
    expect([asked, times()]).toEqual([[5, 6], 0]);
    protocol.received(event(7));
    protocol.received(event(8));
    answers[1]?.(answer(8));
    await settled();
    expect([heard, asked, times()]).toEqual([[6, 7, 8], [5, 6], 1]);
  });

  it('asks once where nothing is missing', async () => {
    const { protocol, heard, asked, answer: answers, times } = start(5);
    protocol.received(event(6));
    answers[0]?.(answer(6));
    protocol.received(event(7));
    await settled();
    expect([heard, asked, times()]).toEqual([[6, 7], [5], 1]);
  });
});
