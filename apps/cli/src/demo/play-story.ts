import { isDeepStrictEqual } from 'node:util';
import { formatBoardAmount, parseAmount } from '@handsel/kernel';
import type { ScheduleRun } from '@handsel/contracts';
import type { Installation } from '../installation/installation';
import { Board } from '../story/acts/boards';
import { holdMeetings } from '../story/acts/hold-meetings';
import { countDeaf, eventually, listen, Listener, whereTheLogStands } from '../story/acts/listen';
import { makeTimetable } from '../story/acts/make-timetable';
import { negotiate } from '../story/acts/negotiate';
import { readMatches, type MatchesRead } from '../story/acts/read-matches';
import { runMatching } from '../story/acts/run-matching';
import { prepareDeals, reportedPlan, signDeals } from '../story/acts/sign-deals';
import { representatives, signEveryoneIn } from '../story/acts/sign-everyone-in';
import type { Exhibitor, Stage } from '../story/stage';
import { check, type Check } from './checks';
import type { StorySize } from './story-size';

const SETTLES_WITHIN_MILLISECONDS = 30_000;
const BOARD_PLACES = ['main hall', 'foyer', 'press room'];

/** Plays the whole story on a convention that is set up, and returns what has to hold in the end. */
export async function playStory(
  installation: Installation,
  stage: Stage,
  size: StorySize,
  seed: number,
): Promise<Check[]> {
  await runMatching(stage);
  const exhibitors = await signEveryoneIn(stage);
  const speakers = representatives(exhibitors);
  const matches = await readMatches(stage, speakers);
  const negotiated = await negotiate(stage, speakers, matches, size.requests);

  const witness = new Listener(stage.url, stage.convention, stage.organizers[1]);
  await witness.open(await whereTheLogStands(stage));
  const listeners = await listen(stage, exhibitors);
  const run = await makeTimetable(stage, seed);
  const told = await tellEveryone(stage, listeners, witness, run);
  const day = await holdMeetings(stage, size.changes);
  const heard = await eventually(() => countDeaf(listeners, witness) === 0, SETTLES_WITHIN_MILLISECONDS);
  const deaf = countDeaf(listeners, witness);
  for (const listener of listeners.values()) listener.close();
  witness.close();

  const partners = day.held.map(({ id, buyer, supplier }) => ({ buyer, supplier, meetingId: id }));
  const boards = await ceremony(installation, stage, await prepareDeals(stage, partners, reportedPlan));
  return [
    ...matchChecks(matches, stage),
    check(
      'exhibitors asked, accepted and declined; a matchmaker decided',
      negotiated.accepted > 0 && negotiated.approved > 0,
    ),
    ...timetableChecks(run),
    check('every participant was told of the timetable over the socket', told, `${listeners.size} clients`),
    check(
      'some meetings moved, were cancelled or missed; the rest were held',
      day.moved > 0 && day.cancelled > 0 && day.missed > 0 && day.held.length > 0,
      `${day.held.length} held`,
    ),
    check(
      'each client heard every event of its audience once and in order',
      heard,
      deaf === 0 ? `${listeners.size} clients` : `${deaf} did not`,
    ),
    ...(await ledgerChecks(stage, boards)),
  ];
}

async function tellEveryone(
  { progress }: Stage,
  listeners: Map<Exhibitor, Listener>,
  witness: Listener,
  run: ScheduleRun,
): Promise<boolean> {
  const placed = run.result?.placed ?? 0;
  const scheduled = () => witness.heard.filter(({ type }) => type === 'meeting.scheduled').length;
  const told = await eventually(
    () => scheduled() === placed && countDeaf(listeners, witness) === 0,
    SETTLES_WITHIN_MILLISECONDS,
  );
  progress.done('Publishing', `${listeners.size} participants told of ${scheduled()} meetings`);
  return told;
}

/** 430 signings, while one board is away for a while and one gateway is killed and comes back. */
async function ceremony(
  installation: Installation,
  stage: Stage,
  deals: Parameters<typeof signDeals>[1],
): Promise<Board[]> {
  const boards = await Promise.all(BOARD_PLACES.map((place) => Board.pair(stage, place)));
  const away = boards[1];
  const returned: Promise<void>[] = [];
  await signDeals(stage, deals, (signed) => {
    if (signed === Math.floor(deals.length * 0.25)) away?.disconnect();
    if (signed === Math.floor(deals.length * 0.45)) installation.gateways[0]?.kill();
    if (signed === Math.floor(deals.length * 0.65) && away) returned.push(away.connect());
  });
  await Promise.all(returned);
  await eventually(() => boards.every((board) => board.sawAll(deals.length)), SETTLES_WITHIN_MILLISECONDS);
  for (const board of boards) board.disconnect();
  stage.progress.done('Boards', `${boards.length} followed; one was away, one gateway was killed and came back`);
  return boards;
}

function matchChecks({ byOrganization, without, unplaceable, faulty }: MatchesRead, { convention }: Stage): Check[] {
  const listed = byOrganization.size - without.length - unplaceable.length;
  const rest = unplaceable.length > 0 ? `; of ${unplaceable.length} nothing is known that meets anybody` : '';
  return [
    check(
      'every buyer and supplier has ranked matches',
      without.length === 0,
      `${listed} of ${byOrganization.size}${rest}`,
    ),
    check(
      'each match is explained in both languages and its parts add up',
      faulty === 0,
      `${convention.sectors.length} sectors`,
    ),
  ];
}

function timetableChecks({ result, status }: ScheduleRun): Check[] {
  return [
    check(
      'the timetable is published with its certificate',
      status === 'published' && result !== null,
      `gap ${result?.gapPercent} %`,
    ),
    check(
      'every pairing without a place has a reason',
      result?.unplaced.length === (result?.pairings ?? 0) - (result?.placed ?? 0),
      `${result?.unplaced.length} without a place`,
    ),
  ];
}

async function ledgerChecks(stage: Stage, boards: Board[]): Promise<Check[]> {
  const { convention, organizers } = stage;
  const audit = await organizers[0].api.call('audit.consistency', { params: { conventionId: convention.id } });
  const { ledger } = audit;
  const amount = (amounts: Record<string, string>, currency: string) =>
    formatBoardAmount(parseAmount(amounts[currency] ?? '0'), currency, 'en');
  const rmb = amount(ledger.amounts, 'CNY');
  const usd = amount(ledger.amounts, 'USD');
  const highTech = amount(ledger.highTech.amounts, 'CNY');
  const { projects } = reportedPlan;
  return [
    check(
      'nobody and no table is booked twice, asked of the database',
      audit.doubleBookings === 0,
      `${audit.activeBookings} bookings`,
    ),
    check('the log has no gap', audit.missingPositions === 0, `${audit.lastPosition} events`),
    ...boards.map((board) =>
      check(
        `the board in the ${board.place} showed each signing once, in order`,
        board.sawAll(projects),
        `${board.numbers.length} of ${projects}`,
      ),
    ),
    check(
      'the totals of every board equal the ledger to the cent',
      audit.totalsAgree && boards.every(({ totals }) => isDeepStrictEqual(totals, ledger)),
    ),
    check(
      '430 projects were signed for RMB 447.00 bn and US$ 70.19 bn',
      ledger.projects === projects && rmb === 'RMB 447.00 bn' && usd === 'US$ 70.19 bn',
      `${ledger.projects} projects, ${rmb}, ${usd}`,
    ),
    check(
      '61 of them for RMB 88.00 bn in the five high-tech fields',
      ledger.highTech.projects === 61 && highTech === 'RMB 88.00 bn',
      `${ledger.highTech.projects} projects, ${highTech}`,
    ),
  ];
}
