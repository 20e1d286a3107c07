import fc from 'fast-check';
import { compileProblem } from '../../model/problem';
import { anyInstance } from '../../testing/instances';
import { hostsOf } from './hosts';

describe('hostsOf', () => {
  it('gives each request to one person who takes part in it', () => {
    fc.assert(
      fc.property(anyInstance, (instance) => {
        const hosted = hostsOf(compileProblem(instance));
        expect(hosted.flat().toSorted((x, y) => x - y)).toEqual(instance.requests.map((_, r) => r));
        for (const own of hosted) {
          const people = own.map((r) => [instance.requests[r]!.a, instance.requests[r]!.b]);
          expect(people[0]!.some((p) => people.every((pair) => pair.includes(p)))).toBe(true);
        }
      }),
    );
  });
});
