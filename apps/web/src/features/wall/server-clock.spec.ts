import { ServerClock } from './server-clock';

describe('the clock of a wall', () => {
  it('goes by its own until the server has told the time, and by the server’s from then on', () => {
    let steady = 1_000;
    let own = Date.parse('2018-05-25T08:00:00Z');
    const clock = new ServerClock(
      () => steady,
      () => own,
    );
    expect(clock.now()).toBe(own);
    clock.set('2018-05-25T09:30:00Z');
    steady += 60_000;
    // Somebody sets the device's clock: nothing follows from it.
    own += 86_400_000;
    expect(new Date(clock.now()).toISOString()).toBe('2018-05-25T09:31:00.000Z');
  });
});
