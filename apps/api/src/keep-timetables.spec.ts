import { StandingTimetables, type UnitOfWork } from '@handsel/application';
import { keepTimetables } from './keep-timetables';

const errors: unknown[] = [];
let asked = 0;
/** A database that is away: each round asks it, and fails. */
const unitOfWork: UnitOfWork = {
  run: () => {
    asked += 1;
    return Promise.reject(new Error('away'));
  },
  read: () => Promise.reject(new Error('nothing reads')),
};

describe('keepTimetables', () => {
  it('goes on when a round fails, and ends when told', async () => {
    jest.useFakeTimers();
    const timetables = new StandingTimetables(() => 0);
    timetables.expect('convention');
    const stop = keepTimetables({ timetables, unitOfWork, onError: (error) => errors.push(error) });
    expect(asked).toBe(0);
    timetables.expect('another convention');
    await jest.advanceTimersByTimeAsync(1_500);
    // One that fails is in nobody's way, and is not asked about again until somebody does.
    expect(asked).toBe(2);
    expect(errors).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(3_000);
    expect(asked).toBe(2);
    timetables.expect('convention');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(asked).toBe(3);
    await stop();
    timetables.expect('convention');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(asked).toBe(3);
    jest.useRealTimers();
  });
});
