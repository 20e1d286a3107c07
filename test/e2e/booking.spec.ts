import { checkBookings } from '../booking/check-bookings';
import { fight } from '../booking/fight';
import { setStage } from '../booking/stage';
import { databaseOf, startStack, type Stack } from '../support/stack';

/** The short form of `npm run test:booking`. */
describe('clients who fight for the same places over HTTP', () => {
  let stack: Stack;
  beforeAll(async () => {
    stack = await startStack({
      args: ['--port', '0', '--no-sample'],
    });
  }, 120_000);
  afterAll(() => stack.remove());

  it('win each place once, and losers hear of the next free time', async () => {
    const stage = await setStage(stack.url, stack.links.administrator!, 60);
    const { wrong, won, cancelled, rounds, slotTaken, nextWon } = await fight(stage, 5, 1);
    expect(wrong).toEqual([]);
    expect(rounds).toBeGreaterThan(0);
    expect(slotTaken).toBeGreaterThan(won);
    expect(nextWon).toBeGreaterThan(0);
    expect(await checkBookings(databaseOf(stack.scratch), stage.conventionId)).toEqual({
      meetings: won - cancelled,
      tablesTwice: 0,
      peopleTwice: 0,
      pairingsTwice: 0,
      bookingsWrong: 0,
    });
  }, 60_000);
});
