/** What the writers know of an event; found by its number, which is nobody else's. */
export interface WrittenEvent {
  conventionId: string;
  audience: readonly string[];
}

/** One line of what a client has seen: an event, or that it loaded the state of a position anew. */
export type SeenLine = { number: number; position: number } | { snapshot: number };

export interface Listener {
  name: string;
  conventionId: string;
  audiences: ReadonlySet<string>;
  /** The position that it began after. */
  from: number;
  seen: readonly SeenLine[];
}

export interface HistoryCheck {
  expected: number;
  delivered: number;
  lost: number;
  doubled: number;
  outOfOrder: number;
  wrongAudience: number;
  /** Heard, though no writer has committed it. */
  neverWritten: number;
  snapshots: number;
  /** Of each kind of violation the first few. */
  examples: string[];
}

type Violation = 'lost' | 'doubled' | 'outOfOrder' | 'wrongAudience' | 'neverWritten';
const EXAMPLES_OF_EACH = 3;

/**
 * Compares what each client has seen with what was written. Knows nothing of the program: events by the number that
 * their writer gave them, and the place that each of them has in the log.
 */
export function checkHistory(
  written: ReadonlyMap<number, WrittenEvent>,
  placeOf: ReadonlyMap<number, number>,
  listeners: readonly Listener[],
): HistoryCheck {
  const check: HistoryCheck = {
    expected: 0,
    delivered: 0,
    lost: 0,
    doubled: 0,
    outOfOrder: 0,
    wrongAudience: 0,
    neverWritten: 0,
    snapshots: 0,
    examples: [],
  };
  const violation = (kind: Violation, { name }: Listener, what: string) => {
    if (++check[kind] <= EXAMPLES_OF_EACH) check.examples.push(`${kind}: ${name}, ${what}`);
  };
  for (const listener of listeners) {
    const heard = new Set<number>();
    const skipped: { after: number; upTo: number }[] = [];
    let last = listener.from;
    for (const line of listener.seen) {
      if ('snapshot' in line) {
        check.snapshots++;
        skipped.push({ after: last, upTo: line.snapshot });
        last = Math.max(last, line.snapshot);
        continue;
      }
      const { number, position } = line;
      const event = written.get(number);
      check.delivered++;
      if (!event || placeOf.get(number) === undefined) violation('neverWritten', listener, `event ${number}`);
      else if (!concerns(event, listener))
        violation('wrongAudience', listener, `event ${number} for ${event.audience.join()}`);
      if (heard.has(number)) violation('doubled', listener, `event ${number}`);
      else if (position <= last || placeOf.get(number) !== position)
        violation(
          'outOfOrder',
          listener,
          `event ${number} at ${position} after ${last}, its place is ${placeOf.get(number)}`,
        );
      heard.add(number);
      last = Math.max(last, position);
    }
    for (const [number, event] of written) {
      const place = placeOf.get(number);
      if (place === undefined || place <= listener.from || !concerns(event, listener)) continue;
      check.expected++;
      if (heard.has(number) || skipped.some(({ after, upTo }) => place > after && place <= upTo)) continue;
      violation('lost', listener, `event ${number} at ${place}`);
    }
  }
  return check;
}

export interface LogLine {
  conventionId: string;
  number: number;
  position: number;
}

/** What the log itself must be: each committed event once, numbered from 1 without a gap. @returns what is wrong */
export function checkLog(committed: ReadonlySet<number>, log: readonly LogLine[]): string[] {
  const wrong: string[] = [];
  const tops = new Map<string, number>();
  const numbers = new Set<number>();
  for (const { conventionId, number, position } of [...log].sort((one, other) => one.position - other.position)) {
    const top = tops.get(conventionId) ?? 0;
    if (position !== top + 1) wrong.push(`position ${position} of ${conventionId} follows ${top}`);
    if (numbers.has(number)) wrong.push(`event ${number} is in the log twice`);
    if (!committed.has(number)) wrong.push(`event ${number} is in the log and was not committed`);
    tops.set(conventionId, position);
    numbers.add(number);
  }
  for (const number of committed)
    if (!numbers.has(number)) wrong.push(`event ${number} was committed and is not in the log`);
  return wrong;
}

const concerns = (event: WrittenEvent, listener: Listener): boolean =>
  event.conventionId === listener.conventionId && event.audience.some((name) => listener.audiences.has(name));
