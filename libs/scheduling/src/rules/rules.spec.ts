import type { Instance } from '../model/instance';
import { openInstance } from '../testing/instances';
import { judge } from './judge';

const costOf = (name: string, instance: Instance, slots: (number | null)[]): number =>
  judge(instance, slots).find(({ rule }) => rule.name === name)!.cost;

const trio = openInstance(4, [3, 2], 1, [
  [0, 1, 3],
  [0, 2, 2],
  [2, 3, 1],
]);

describe('rules', () => {
  it('one-meeting-at-a-time: a person in two meetings of one slot', () => {
    expect(costOf('one-meeting-at-a-time', trio, [1, 1, null])).toBe(1);
    expect(costOf('one-meeting-at-a-time', trio, [1, 2, 1])).toBe(0);
  });

  it('tables-in-slot: more meetings than tables', () => {
    expect(costOf('tables-in-slot', trio, [1, null, 1])).toBe(1);
    expect(costOf('tables-in-slot', trio, [1, null, 2])).toBe(0);
  });

  it('people-available: absence, and slots that the meeting may not have', () => {
    const absent = { ...trio, people: trio.people.map((p, i) => (i === 1 ? { ...p, available: '10111' } : p)) };
    expect(costOf('people-available', absent, [1, null, null])).toBe(1);
    expect(costOf('people-available', absent, [2, null, null])).toBe(0);
    const narrow = { ...trio, requests: trio.requests.map((r) => ({ ...r, allowedSlots: [4] })) };
    expect(costOf('people-available', narrow, [3, 4, null])).toBe(1);
  });

  it('locks-kept: a locked meeting elsewhere, or not held', () => {
    const locked = { ...trio, requests: trio.requests.map((r) => ({ ...r, lockedSlot: 2 })) };
    expect(costOf('locks-kept', locked, [2, 1, null])).toBe(2);
  });

  it('personal-maximum: one meeting too many', () => {
    const capped = { ...trio, people: trio.people.map((p) => ({ ...p, maximum: 1 })) };
    expect(costOf('personal-maximum', capped, [0, 1, null])).toBe(1);
    expect(costOf('personal-maximum', capped, [0, null, 1])).toBe(0);
  });

  it('order-kept: the same slot is too late, and what is not held has no order', () => {
    const ordered = { ...trio, precedences: [{ before: 0, after: 2 }] };
    expect(costOf('order-kept', ordered, [1, null, 1])).toBe(1);
    expect(costOf('order-kept', ordered, [0, null, 1])).toBe(0);
    expect(costOf('order-kept', ordered, [null, null, 1])).toBe(0);
  });

  it('few-breaks: runs of idle slots between two meetings of one day', () => {
    expect(costOf('few-breaks', trio, [0, 2, null])).toBe(1);
    expect(costOf('few-breaks', trio, [0, 3, null])).toBe(0);
    const away = { ...trio, people: trio.people.map((p, i) => (i === 0 ? { ...p, available: '10111' } : p)) };
    expect(costOf('few-breaks', away, [0, 2, null])).toBe(0);
    expect(costOf('few-breaks', { ...away, awayCountsAsIdle: true }, [0, 2, null])).toBe(1);
  });

  it('fair-breaks: the most against the fewest, and only where a bound is set', () => {
    expect(costOf('fair-breaks', { ...trio, fairness: 0 }, [0, 2, null])).toBe(1);
    expect(costOf('fair-breaks', { ...trio, fairness: 1 }, [0, 2, null])).toBe(0);
    expect(costOf('fair-breaks', trio, [0, 2, null])).toBe(0);
  });

  it('most-weight: what is left out', () => {
    expect(costOf('most-weight', trio, [0, null, null])).toBe(3);
  });
});
