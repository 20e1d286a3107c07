import { ApiError, type ApiClient } from '../../libs/contracts/src';
import { seededRandom, type Random } from '../../libs/kernel/src';
import type { BookingStage } from './stage';

/** What became of all attempts. */
export interface FightResult {
  rounds: number;
  attempts: number;
  won: number;
  slotTaken: number;
  /** Losers that took the next free time they were told of, or that was taken from them as well. */
  nextTried: number;
  nextWon: number;
  /** The pair had got its meeting meanwhile. */
  alreadyBooked: number;
  /** Told to come again in a moment, and came. */
  askedToWait: number;
  cancelled: number;
  /** What must not be, in words. */
  wrong: string[];
  /** Of every attempt, in the order of their answers. */
  milliseconds: number[];
}

interface Place {
  slotId: string;
  tableId: string;
}

const RETRIES = 20;
const FREED_SHARE = 0.5;

/**
 * Round by round, all clients ask for one and the same free place, each for a pair of its own; a part of the losers then
 * asks for the next free time that it was told of. When no place is left, half of the meetings are cancelled.
 */
export async function fight(stage: BookingStage, seconds: number, seed: number): Promise<FightResult> {
  const random = seededRandom(seed);
  const result: FightResult = {
    rounds: 0,
    attempts: 0,
    won: 0,
    slotTaken: 0,
    nextTried: 0,
    nextWon: 0,
    alreadyBooked: 0,
    askedToWait: 0,
    cancelled: 0,
    wrong: [],
    milliseconds: [],
  };
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const free = await freePlaces(stage);
    if (free.length === 0) {
      await cancelSome(stage, random, result);
      continue;
    }
    await oneRound(stage, random.pick(free), result, random);
    result.rounds += 1;
  }
  return result;
}

async function oneRound(stage: BookingStage, place: Place, result: FightResult, random: Random): Promise<void> {
  const held = new Set((await standing(stage)).map(({ pairingId }) => pairingId));
  const bids = stage.clients.map(({ client, pairingIds }) => {
    const waiting = pairingIds.filter((id) => !held.has(id));
    return {
      client,
      pairingId: random.pick(waiting.length > 0 ? waiting : pairingIds),
    };
  });
  const answers = await Promise.all(
    bids.map(({ client, pairingId }) => book(client, stage, { ...place, pairingId }, result)),
  );
  const winners = answers.filter((answer) => answer === 'won');
  const peopleCould = answers.some((answer) => answer === 'won' || answer === 'busy');
  if (winners.length > 1) result.wrong.push(`${winners.length} clients won one place`);
  if (winners.length === 0 && !peopleCould) result.wrong.push('nobody won a free place');
  const next = answers.flatMap((answer, n) =>
    typeof answer === 'object' && random.next() < 0.1 ? [{ answer, n }] : [],
  );
  await Promise.all(
    next.map(async ({ answer, n }) => {
      result.nextTried += 1;
      const outcome = await book(bids[n]!.client, stage, { ...answer, pairingId: bids[n]!.pairingId }, result);
      if (outcome === 'won') result.nextWon += 1;
    }),
  );
}

type Outcome = 'won' | 'booked' | 'busy' | Place;

/** One attempt. Comes again where the server asks to. */
async function book(
  client: ApiClient,
  { conventionId }: BookingStage,
  body: Place & { pairingId: string },
  result: FightResult,
): Promise<Outcome> {
  for (let attempt = 1; ; attempt += 1) {
    const from = performance.now();
    try {
      result.attempts += 1;
      await client.call('meetings.book', { params: { conventionId }, body });
      result.won += 1;
      return 'won';
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { code, details = {} } = error.problem;
      if (code === 'SERVICE_UNAVAILABLE' && attempt < RETRIES) {
        result.askedToWait += 1;
        await new Promise((resolve) => setTimeout(resolve, 100 * attempt));
        continue;
      }
      if (code === 'STATE_CONFLICT') {
        result.alreadyBooked += 1;
        return 'booked';
      }
      if (code !== 'SLOT_TAKEN') result.wrong.push(`${code}: ${error.problem.detail}`);
      else result.slotTaken += 1;
      const { next, nextSlotId, nextTableId } = details;
      if (code === 'SLOT_TAKEN' && next === undefined) result.wrong.push('a loser was told no next free time');
      if (typeof nextSlotId !== 'string' || typeof nextTableId !== 'string') return 'busy';
      return { slotId: nextSlotId, tableId: nextTableId };
    } finally {
      result.milliseconds.push(performance.now() - from);
    }
  }
}

async function standing({ organizer, conventionId }: BookingStage) {
  const meetings = [];
  let cursor: string | undefined;
  do {
    const query = { status: 'scheduled' as const, limit: 500, ...(cursor && { cursor }) };
    const { items, next } = await organizer.call('meetings.list', { params: { conventionId }, query });
    meetings.push(...items);
    cursor = next ?? undefined;
  } while (cursor);
  return meetings;
}

async function freePlaces(stage: BookingStage): Promise<Place[]> {
  const taken = new Set((await standing(stage)).map(({ slotId, table }) => `${slotId} ${table.id}`));
  return stage.slotIds
    .flatMap((slotId) => stage.tableIds.map((tableId) => ({ slotId, tableId })))
    .filter(({ slotId, tableId }) => !taken.has(`${slotId} ${tableId}`));
}

async function cancelSome(stage: BookingStage, random: Random, result: FightResult): Promise<void> {
  const { organizer, conventionId } = stage;
  const chosen = (await standing(stage)).filter(() => random.next() < FREED_SHARE);
  for (const { id: meetingId, version } of chosen) {
    await organizer.call('meetings.cancel', { params: { conventionId, meetingId }, body: { version } });
    result.cancelled += 1;
  }
}
