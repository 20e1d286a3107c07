import { init } from 'clingo-wasm';
import type { Instance } from '@handsel/scheduling';
import type { Contender } from './contender';
import { slotsFor } from './places';

/** Pairs (request, slot) above which grounding alone takes longer than any limit here. */
const MOST_PLACES = 40_000;

/** clingo on the same model as answer set program, branch and bound; weight only. It is ended from outside at the limit. */
export const clingo: Contender = async (instance, { onBetter }) => {
  const places = instance.requests.map((_, r) => slotsFor(instance, r));
  const size = places.reduce((sum, slots) => sum + slots.length, 0);
  if (size > MOST_PLACES) return { weight: 0, note: `not run: ${size} places` };
  const total = instance.requests.reduce((sum, { weight }) => sum + weight, 0);
  let unheld = total;
  let isOptimal = false;
  let isCost = false;
  const print = (line: string): void => {
    // In the JSON output a cost is the line below "Costs".
    if (isCost) onBetter(total - (unheld = Number(line)));
    isCost = line.includes('"Costs"');
    if (line.includes('OPTIMUM FOUND')) isOptimal = true;
  };
  const run = await init({ singleThreaded: true, print, printErr: () => {} } as Parameters<typeof init>[0]);
  run(program(instance, places), 0, ['--configuration=handy', '--quiet=1,0']);
  return { weight: total - unheld, proved: isOptimal };
};

function program({ requests, tables }: Instance, places: readonly number[][]): string {
  const facts = requests.flatMap(({ a, b, weight }, r) => [
    `request(${r},${weight}). person(${r},${a}). person(${r},${b}).`,
    ...places[r]!.map((s) => `may(${r},${s}).`),
  ]);
  const rules = [
    '{ at(R,S) : may(R,S) } 1 :- request(R,_).',
    'held(R) :- at(R,_).',
    ':- person(_,P), may(_,S), 2 { at(R,S) : person(R,P) }.',
    ':- tables(S,N), N+1 { at(R,S) }.',
    ':~ request(R,W), not held(R). [W,R]',
  ];
  return [...facts, ...tables.map((n, s) => `tables(${s},${n}).`), ...rules].join('\n');
}
