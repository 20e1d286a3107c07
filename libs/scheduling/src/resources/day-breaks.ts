import { TALK, TALK_IN_HALL, type RichProblem } from './rich-problem';

/** Breaks and idle slots in one integer: breaks * IDLE_UNIT + idle slots, so that sums and differences work. */
export const IDLE_UNIT = 0x10000;

export const breaksIn = (packed: number): number => Math.floor(packed / IDLE_UNIT);

/** Counts the breaks of one person on one day from the calendar. */
export class DayBreaks {
  constructor(
    private readonly problem: RichProblem,
    private readonly at: Int32Array,
    private readonly hallOf: (request: number) => number,
  ) {}

  /**
   * Packed breaks between the first and the last meeting of the day. The slots that a walk or the buffer takes after an
   * appointment do not count; an attended talk ends a run of idle slots without being one.
   */
  ofDay(p: number, day: number): number {
    const { problem, at } = this;
    const { slotCount, dayStart, length } = problem;
    const row = p * slotCount;
    const end = dayStart[day + 1]!;
    let packed = 0;
    let pending = 0;
    let lastMeetingEnd = -1;
    let previousEnd = -1;
    let previousHall = -1;
    for (let s = dayStart[day]!; s < end;) {
      const entry = at[row + s]!;
      if (entry === -1) {
        s += 1;
        continue;
      }
      const isMeeting = entry >= 0;
      const hall = isMeeting ? this.hallOf(entry) : entry === TALK ? -1 : TALK_IN_HALL - entry;
      if (lastMeetingEnd >= 0) {
        const way = previousHall >= 0 && hall >= 0 ? problem.walking[previousHall * problem.hallCount + hall]! : 0;
        const from = Math.max(previousEnd + way, lastMeetingEnd + problem.buffer[p]!);
        if (from < s) pending += this.idleRuns(row, from, s);
      }
      const next = isMeeting ? s + length[entry]! : s + 1;
      if (isMeeting) {
        packed += pending;
        pending = 0;
        lastMeetingEnd = next;
      }
      previousEnd = next;
      previousHall = hall;
      s = next;
    }
    return packed;
  }

  private idleRuns(row: number, from: number, to: number): number {
    const { idle } = this.problem;
    let packed = 0;
    let inRun = false;
    for (let s = from; s < to; s += 1) {
      if (idle[row + s] === 1) {
        packed += inRun ? 1 : IDLE_UNIT + 1;
        inRun = true;
      } else inRun = false;
    }
    return packed;
  }
}
