import { judge } from '@handsel/scheduling';
import { clingo } from './contenders/clingo';
import type { Contender } from './contenders/contender';
import { greedy } from './contenders/greedy';
import { highs } from './contenders/highs';
import { own } from './contenders/own';
import { madeEvent } from './events/made-event';
import { isMadeForum, madeForum } from './events/made-forum';

/**
 * One contender on one event, in a process of its own: `measure.js CONTENDER EVENT SEED SECONDS`. Prints a line of JSON
 * for each better weight, so that something is known even where the process is ended from outside, and one at the end.
 */
const [contender = '', event = '', seed = '1', seconds = '10'] = process.argv.slice(2);
const contenders: Record<string, Contender> = { handsel: own, highs, clingo, greedy };

async function main(): Promise<void> {
  const instance = isMadeForum(event) ? madeForum(event, Number(seed)) : madeEvent(event, Number(seed));
  const startedAt = performance.now();
  const processorBefore = process.cpuUsage();
  const elapsed = (): number => (performance.now() - startedAt) / 1000;
  const say = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
  const onBetter = (weight: number): void => void say({ seconds: elapsed(), weight });
  const reached = await contenders[contender]!(instance, { limitSeconds: Number(seconds), onBetter });
  const wall = elapsed();
  const used = process.cpuUsage(processorBefore);
  const verdicts = reached.slots ? judge(instance, reached.slots) : [];
  const breaks = verdicts.find(({ rule }) => rule.name === 'few-breaks')?.cost;
  // The published rule on fairness is for those who hold everything, and only our solver minds breaks.
  const broken = verdicts.filter(({ rule, cost }) => rule.level === 'hard' && rule.name !== 'fair-breaks' && cost > 0);
  const { weight, bound, proved = false, note } = reached;
  const held = reached.slots?.filter((s) => s !== null).length;
  const processorSeconds = (used.user + used.system) / 1e6;
  const memoryMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const figures = { wallSeconds: wall, processorSeconds, memoryMegabytes };
  say({ done: true, seconds: wall, weight, held, breaks, bound, proved, note, broken: broken.length, ...figures });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${contender} on ${event}: ${String(error)}\n`);
    process.exit(1);
  },
);
