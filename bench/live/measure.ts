import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender, Running } from './contenders/contender';
import { Hall } from './hall';
import type { Block, Measured, Round, StormMeasured } from './measured';
import { processorSecondsOf, residentBytesOf } from './server-process';

/** As many as were signed in one go at the convention whose figures are the model. */
export const BURST = 103;
/** Handshakes at a time while the hall fills: well below what any server turns away. */
const ABREAST = 200;
const WARM_UP_ROUNDS = 10;
/** Between rounds: events now and then, as a convention has them, and not as fast as they can follow each other. */
const PAUSE_MILLISECONDS = 40;

export interface Plan {
  clients: number;
  blocks: number;
  singlesPerBlock: number;
  burstsPerBlock: number;
}

interface Player {
  contender: Contender;
  server: Running;
  hall: Hall;
  measured: Measured;
}

/** All contenders with their halls at the same time, taking turns block by block. */
export async function measureSideBySide(contenders: readonly Contender[], plan: Plan): Promise<Measured[]> {
  const players: Player[] = [];
  try {
    for (const contender of contenders) players.push(await fill(contender, plan.clients));
    for (const player of players) {
      for (let round = 0; round < WARM_UP_ROUNDS; round++) await play(player, 1);
      await play(player, BURST);
    }
    for (let block = 0; block < plan.blocks; block++) {
      for (const player of players) player.measured.singles.push(await playBlock(player, plan.singlesPerBlock, 1));
      for (const player of players) player.measured.bursts.push(await playBlock(player, plan.burstsPerBlock, BURST));
    }
    return players.map(({ measured }) => measured);
  } finally {
    for (const { hall, server } of players) {
      hall.close();
      await server.stop();
    }
  }
}

/** Everybody is cut off at once and comes back at once. */
export async function measureStorm(contender: Contender, clients: number): Promise<StormMeasured> {
  const player = await fill(contender, clients);
  try {
    for (let round = 0; round < WARM_UP_ROUNDS; round++) await play(player, 1);
    const before = await player.server.transactions?.();
    const { seconds, incomplete } = await player.hall.storm();
    const after = await settledTransactions(player.server);
    await play(player, 1);
    const transactions = before === undefined || after === undefined ? undefined : after - before;
    return { contender: contender.name, clients, seconds, incomplete, transactions };
  } finally {
    player.hall.close();
    await player.server.stop();
  }
}

/** The statistics of a connection are told with a delay of up to a second. */
async function settledTransactions(server: Running): Promise<number | undefined> {
  if (!server.transactions) return undefined;
  await sleep(1_200);
  return server.transactions();
}

async function fill(contender: Contender, clients: number): Promise<Player> {
  const server = await contender.start(clients);
  const hall = new Hall(contender.name);
  const { port, tokens, conventionId } = server;
  const before = residentBytesOf(server.pid);
  await hall.connect({ port, dialect: contender.dialect, clients, abreast: ABREAST, tokens, conventionId });
  const kilobytesPerClient = (residentBytesOf(server.pid) - before) / 1024 / clients;
  const measured = { contender: contender.name, clients, kilobytesPerClient, singles: [], bursts: [], outOfOrder: 0 };
  return { contender, server, hall, measured };
}

async function playBlock(player: Player, rounds: number, events: number): Promise<Block> {
  const before = processorSecondsOf(player.server.pid);
  const played: Round[] = [];
  for (let round = 0; round < rounds; round++) played.push(await play(player, events));
  return { rounds: played, processorSeconds: processorSecondsOf(player.server.pid) - before };
}

/** The next round starts when everybody has heard this one. */
async function play({ server, hall, measured }: Player, events: number): Promise<Round> {
  const { heard } = await hall.listen(events);
  const beganNs = await server.send(events);
  const { arrivalsNs, outOfOrder } = await heard;
  measured.outOfOrder = outOfOrder;
  await sleep(PAUSE_MILLISECONDS);
  return { events, arrivalsMs: arrivalsNs.map((instantNs) => (instantNs - beganNs) / 1e6) };
}
