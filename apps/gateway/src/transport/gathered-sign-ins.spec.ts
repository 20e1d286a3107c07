import type { Principal } from '@handsel/application';
import { setTimeout as sleep } from 'node:timers/promises';
import { GatheredSignIns } from './gathered-sign-ins';

const principal = (id: string) => ({ id }) as Principal;

describe('signing in together', () => {
  it('asks once for all who come while it asks, and answers each with its own', async () => {
    const questions: number[] = [];
    const signIns = new GatheredSignIns({
      resolveAll: async (tokens) => {
        questions.push(tokens.length);
        await sleep(5);
        return tokens.map((token) => (token?.startsWith('t') ? principal(token) : null));
      },
    });
    const tokens = Array.from({ length: 1_201 }, (_, n) => (n % 3 ? `t${n}` : undefined));
    const found = await Promise.all(tokens.map((token) => signIns.resolve(token)));
    expect(found.map((one) => one?.id)).toEqual(tokens);
    expect(questions).toEqual([1, 500, 500, 200]);
    expect((await signIns.resolve('t'))?.id).toBe('t');
    expect(questions).toHaveLength(5);
  });

  it('tells all of a question when it cannot be answered, and asks anew for the next', async () => {
    let broken = true;
    const signIns = new GatheredSignIns({
      resolveAll: (tokens) =>
        broken ? Promise.reject(new Error('away')) : Promise.resolve(tokens.map(() => principal('back'))),
    });
    const results = await Promise.allSettled([signIns.resolve('a'), signIns.resolve('b')]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect((await signIns.resolve('a'))?.id).toBe('back');
  });
});
