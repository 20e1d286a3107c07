import { HallClient } from './hall-client';
import { nowNs, type HallOrder, type HallReport } from './hall-messages';

/** The clients of one contender, in a process of their own, ordered about by messages. */

/** Reading each event would cost more than sending it: one client in so many looks at the order. */
const WATCHED = 50;
const POSITION = /"position":(\d+)/;
const EPOCH = 'first';
/** Who is turned away in a storm knocks again after a random part of this. */
const AGAIN_MILLISECONDS = 250;

interface Seat {
  client?: HallClient;
  /** Events still to come in this round. */
  missing: number;
  doneNs: number;
  position: number;
}

let hall: Extract<HallOrder, { kind: 'connect' }>;
let seats: Seat[] = [];
let waiting = 0;
let outOfOrder = 0;
let isStorm = false;

const say = (report: HallReport): void => void process.send?.(report);

process.on('message', (order: HallOrder) => {
  if (order.kind === 'connect') void open(order);
  else if (order.kind === 'listen') listen(order.events);
  else void storm();
});
process.on('disconnect', () => process.exit(0));

async function open(order: Extract<HallOrder, { kind: 'connect' }>): Promise<void> {
  hall = order;
  seats = Array.from({ length: order.clients }, () => ({ missing: 0, doneNs: 0, position: 0 }));
  const began = nowNs();
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < seats.length) await enter(next++);
  };
  await Promise.all(Array.from({ length: order.abreast }, lane));
  say({ kind: 'connected', seconds: (nowNs() - began) / 1e9 });
}

/** @returns whether nothing has to be loaded anew */
function enter(index: number): Promise<boolean> {
  const seat = seats[index]!;
  const isWatched = index % WATCHED === 0;
  return new Promise((resolve) => {
    let isIn = false;
    const again = (): void =>
      void setTimeout(() => void enter(index).then(resolve), Math.random() * AGAIN_MILLISECONDS);
    const client = new HallClient(
      {
        ...hall,
        token: hall.tokens[index % Math.max(1, hall.tokens.length)] ?? '',
        onReady: (complete) => {
          isIn = true;
          resolve(complete);
        },
        onEvent: (chunk, start, end) => hear(seat, isWatched ? chunk.toString('utf8', start, end) : undefined),
        onEnd: (reason) => {
          if (seat.client !== client) return;
          if (isStorm && !isIn) again();
          else say({ kind: 'failed', reason: `client ${index}: ${reason}` });
        },
      },
      seat.position > 0 ? { epoch: EPOCH, position: seat.position } : null,
    );
    seat.client = client;
  });
}

function hear(seat: Seat, text: string | undefined): void {
  if (text !== undefined) {
    const position = Number(POSITION.exec(text)?.[1]);
    if (seat.position > 0 && position !== seat.position + 1) outOfOrder++;
    seat.position = position;
  }
  if (--seat.missing !== 0) return;
  seat.doneNs = nowNs();
  if (--waiting === 0) tellHeard();
}

function listen(events: number): void {
  waiting = seats.length;
  for (const seat of seats) seat.missing = events;
  say({ kind: 'listening' });
}

function tellHeard(): void {
  const done = Float64Array.from(seats, ({ doneNs }) => doneNs).sort();
  const arrivalsNs = Array.from(
    { length: 101 },
    (_, percent) => done[Math.round((percent / 100) * (done.length - 1))]!,
  );
  say({ kind: 'heard', arrivalsNs, outOfOrder });
}

async function storm(): Promise<void> {
  isStorm = true;
  // Those who did not look stand where those stand who did.
  const position = Math.max(...seats.map((seat) => seat.position));
  const began = nowNs();
  for (const seat of seats) {
    seat.position = position;
    const old = seat.client;
    seat.client = undefined;
    old?.cut();
  }
  const complete = await Promise.all(seats.map((_, index) => enter(index)));
  isStorm = false;
  say({ kind: 'back', seconds: (nowNs() - began) / 1e9, incomplete: complete.filter((is) => !is).length });
}
