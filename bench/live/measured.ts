/** What one contender did in one round: as many events to every client, measured beside the others. */
export interface Round {
  events: number;
  /** Milliseconds from the sending (or the commit) until the last event was at the first client, at each hundredth, at the last. */
  arrivalsMs: number[];
}

/** What one contender did in one block, right after the others had done the same. */
export interface Block {
  rounds: Round[];
  /** Processor time of the server in the block. */
  processorSeconds: number;
}

/** One contender with so many clients. */
export interface Measured {
  contender: string;
  clients: number;
  /** Server's memory for each connection. */
  kilobytesPerClient: number;
  singles: Block[];
  bursts: Block[];
  outOfOrder: number;
}

export interface StormMeasured {
  contender: string;
  clients: number;
  seconds: number;
  incomplete: number;
  /** Transactions of the database meanwhile. */
  transactions?: number;
}

const eventsOf = (block: Block): number => block.rounds.reduce((sum, { events }) => sum + events, 0);

/** Microseconds of the server for one event to one client. */
export const perDelivery = (block: Block, clients: number): number =>
  (block.processorSeconds * 1e6) / (eventsOf(block) * clients);

/** Deliveries in a second from the first to the last. */
export const perSecond = (block: Block, clients: number): number =>
  (eventsOf(block) * clients) / (block.rounds.reduce((sum, { arrivalsMs }) => sum + arrivalsMs.at(-1)!, 0) / 1000);

/** Milliseconds within which so great a share of all deliveries had arrived. */
export const arrivedWithin = (blocks: readonly Block[], share: number): number =>
  quantile(
    blocks.flatMap(({ rounds }) => rounds.flatMap(({ arrivalsMs }) => arrivalsMs)),
    share,
  );

/** Middle of some numbers, the mean of the two of an even count; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** The share of the values that is at most the result is `share`; the nearest that was measured. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * How a contender compares with the yardstick: the median over the blocks, each against the one measured beside it, since
 * a noisy machine slows both.
 */
export function ratio(ours: readonly Block[], theirs: readonly Block[], figure: (block: Block) => number): number {
  return median(ours.map((block, at) => figure(block) / figure(theirs[at]!)));
}
