import { judge, prove, validateInstance } from '@handsel/scheduling';
import { greedy } from './contenders/greedy';
import { highs } from './contenders/highs';
import { clingo } from './contenders/clingo';
import { own } from './contenders/own';
import { madeEvent } from './events/made-event';
import { madeForum } from './events/made-forum';
import { readMeasured } from './measured';
import { chartOf, reportOf } from './report';

const options = { limitSeconds: 2, onBetter: () => {} };

describe('the scheduling bench', () => {
  it('makes the same valid events from the same seed', () => {
    for (const make of [() => madeEvent('mixed', 3), () => madeForum('all-tic', 3)]) {
      const event = make();
      expect(make()).toEqual(event);
      expect(validateInstance(event)).toEqual([]);
    }
    expect(madeEvent('tic', 4).requests).not.toEqual(madeEvent('tic', 5).requests);
  });

  it('makes events that can be held whole', () => {
    const event = madeForum('all-tic', 1);
    expect(prove({ ...event, fairness: undefined }, { conflictLimit: 2000 }).verdict).not.toBe('cannot-hold-all');
  });

  it('puts contenders side by side that agree on the best weight', async () => {
    const event = madeEvent('tic', 1);
    const small = { ...event, requests: event.requests.slice(0, 11), tables: event.tables.map(() => 1) };
    const [first, second, third, fourth] = await Promise.all(
      [own, highs, clingo, greedy].map(async (run) => run(small, options)),
    );
    expect(second!.proved).toBe(true);
    expect(first!.weight).toBe(second!.weight);
    expect(third).toMatchObject({ weight: second!.weight, proved: true });
    expect(fourth!.weight).toBeLessThanOrEqual(second!.weight);
    for (const { slots } of [first!, second!, fourth!]) {
      const hard = judge(small, slots!).filter(({ rule, cost }) => rule.level === 'hard' && cost > 0);
      expect(hard).toEqual([]);
    }
  });

  it('keeps what a contender told before it was ended, and says why there is nothing', () => {
    const output = '{"seconds":0.5,"weight":7}\n{"seconds":1,"weight":9}\n{"seco';
    expect(readMeasured('clingo', 'tic', output, 'ended at the limit', 2)).toMatchObject({
      points: [
        [0.5, 7],
        [1, 9],
      ],
      weight: 9,
      proved: false,
      note: 'ended at the limit',
    });
    expect(readMeasured('highs', 'tic', '', 'out of memory\nat x', 2)).toMatchObject({
      weight: 0,
      note: 'out of memory',
    });
  });

  it('reports in a table and draws weight against time', () => {
    const done = readMeasured(
      'handsel',
      'tic',
      '{"done":true,"seconds":1,"weight":9,"bound":10,"proved":false}',
      '',
      1,
    );
    const results = {
      quick: true,
      seed: 1,
      limits: { highs: 5, clingo: 3, published: 3 },
      measured: [done],
      published: [],
    };
    expect(reportOf(results)).toContain('| tic | handsel | 9 | 10 | 10.000 % |');
    expect(chartOf(results, 'tic')).toContain('tic: weight against time');
  });
});
