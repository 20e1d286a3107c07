import type { Instance, MeetingRequest, Person } from '@handsel/scheduling';
import { numbersFrom } from '../yardsticks/numbers-from';

/** The shape of an event that is made from a seed. */
interface Shape {
  readonly buyers: number;
  readonly suppliers: number;
  /** People on both sides. */
  readonly both?: number;
  readonly requests: number;
  readonly days: readonly number[];
  readonly tables: number;
  /** Share of slots in which people can meet, on average, in percent. */
  readonly available: number;
  readonly heaviest: number;
}

const CONVENTION = { buyers: 1500, suppliers: 2500, days: [10, 10, 10, 10], available: 80, heaviest: 20 };

/** Weighted events by name: small ones of published sizes, and whole conventions. */
const SHAPES: Record<string, Shape> = {
  tic: { buyers: 22, suppliers: 25, requests: 220, days: [10], tables: 19, available: 95, heaviest: 5 },
  forum: { buyers: 33, suppliers: 45, requests: 360, days: [12, 10], tables: 22, available: 92, heaviest: 5 },
  mixed: { buyers: 30, suppliers: 30, both: 20, requests: 400, days: [6, 6], tables: 30, available: 75, heaviest: 20 },
  big40k: { ...CONVENTION, requests: 40_000, tables: 300 },
  big100k: { ...CONVENTION, requests: 100_000, tables: 300 },
  wide40k: { ...CONVENTION, requests: 40_000, tables: 1500 },
  wide100k: { ...CONVENTION, requests: 100_000, tables: 1500 },
  tight100k: { ...CONVENTION, requests: 100_000, tables: 1500, available: 40 },
  mixed100k: {
    ...CONVENTION,
    buyers: 1200,
    suppliers: 1800,
    both: 1000,
    requests: 100_000,
    tables: 1500,
    available: 70,
  },
};

/**
 * A weighted event from a seed: people who miss a day, come late, leave early or are busy for a slot; requests between
 * the sides, popular people asked more often; weights of which the low ones are more frequent.
 */
export function madeEvent(name: string, seed: number): Instance {
  const shape = SHAPES[name];
  if (!shape) throw new Error(`no event ${name}; there is ${Object.keys(SHAPES).join(', ')}`);
  const below = numbersFrom(seed);
  const { buyers, suppliers, both = 0, days, tables, heaviest } = shape;
  const slotCount = days.reduce((sum, n) => sum + n, 0);
  const people = Array.from({ length: buyers + suppliers + both }, (_, p): Person => {
    const role = p < buyers ? 'B' : p < buyers + suppliers ? 'S' : 'X';
    return { role, available: availability(shape, slotCount, below) };
  });
  const asking = people.flatMap(({ role }, p) => (role === 'S' ? [] : [p]));
  const asked = people.flatMap(({ role }, p) => (role === 'B' ? [] : [p]));
  const seen = new Set<number>();
  const requests: MeetingRequest[] = [];
  while (requests.length < shape.requests) {
    const a = asking[below(asking.length)]!;
    // The lower of two draws: the first of the list are asked most.
    const b = asked[Math.min(below(asked.length), below(asked.length))]!;
    const key = Math.min(a, b) * people.length + Math.max(a, b);
    if (a === b || seen.has(key)) continue;
    seen.add(key);
    requests.push({ a, b, weight: 1 + Math.min(below(heaviest), below(heaviest)) });
  }
  return { slotCount, days, tables: Array.from({ length: slotCount }, () => tables), people, requests };
}

function availability(shape: Shape, slotCount: number, below: (limit: number) => number): Uint8Array {
  const available = new Uint8Array(slotCount).fill(1);
  let left = below(Math.floor((slotCount * 2 * (100 - shape.available)) / 100) + 1);
  while (left > 0) {
    const day = below(shape.days.length);
    const from = shape.days.slice(0, day).reduce((sum, n) => sum + n, 0);
    const length = shape.days[day]!;
    const some = 1 + below(Math.max(1, length >> 1));
    const [start, end] = [
      [from, from + Math.min(length, left)],
      [from, from + some],
      [from + length - some, from + length],
      [from + below(length), from + length],
    ][Math.min(below(8), 3)] as [number, number];
    const most = below(2) === 0 ? end : Math.min(end, start + 2);
    for (let s = start; s < most && left > 0; s += 1) {
      left -= 1;
      available[s] = 0;
    }
  }
  if (!available.includes(1)) available[below(slotCount)] = 1;
  return available;
}
