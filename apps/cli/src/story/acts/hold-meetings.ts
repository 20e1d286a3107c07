import { ApiError, type Meeting } from '@handsel/contracts';
import { inParallel } from '../in-parallel';
import { shuffled } from '../shuffled';
import { allPages, type Stage } from '../stage';

const OUTCOMES_AT_A_TIME = 500;

export interface DayOutcome {
  moved: number;
  /** Moves that the database refused since the place was taken. */
  refusedMoves: number;
  cancelled: number;
  missed: number;
  held: Meeting[];
}

/** The day itself: some meetings move, some are cancelled, some people do not come; the rest are held. */
export async function holdMeetings(stage: Stage, changes: number): Promise<DayOutcome> {
  const { convention, organizers, random, progress } = stage;
  const { api } = organizers[0];
  const params = { conventionId: convention.id };
  const meetings = await allPages((cursor) =>
    api.call('meetings.list', { params, query: { status: 'scheduled', limit: 500, cursor } }),
  );
  const drawn = shuffled(meetings, random);
  const toMove = drawn.slice(0, changes);
  const toCancel = drawn.slice(changes, 2 * changes);
  const rest = [...toMove, ...drawn.slice(2 * changes)];

  let moved = 0;
  let refusedMoves = 0;
  const slots = toMove.map(() => random.pick(convention.slots).id);
  await inParallel(toMove, 4, async ({ id, version }, index) => {
    const slotId = slots[index] as string;
    try {
      await api.call('meetings.move', { params: { ...params, meetingId: id }, body: { version, slotId } });
      moved += 1;
    } catch (error) {
      if (!(error instanceof ApiError) || error.problem.code !== 'SLOT_TAKEN') throw error;
      refusedMoves += 1;
    }
  });
  await inParallel(toCancel, 4, ({ id, version }) =>
    api.call('meetings.cancel', {
      params: { ...params, meetingId: id },
      body: { version, reason: 'Travel plans changed' },
    }),
  );

  const outcomes = rest.map(({ id }, index) => ({
    meetingId: id,
    outcome: index % 40 === 7 ? ('missed' as const) : ('held' as const),
  }));
  for (let start = 0; start < outcomes.length; start += OUTCOMES_AT_A_TIME) {
    await api.call('meetings.recordOutcomes', {
      params,
      body: { outcomes: outcomes.slice(start, start + OUTCOMES_AT_A_TIME) },
    });
    progress.step('The day', start / outcomes.length);
  }
  const held = await allPages((cursor) =>
    api.call('meetings.list', { params, query: { status: 'held', limit: 500, cursor } }),
  );
  const missed = outcomes.filter(({ outcome }) => outcome === 'missed').length;
  progress.done(
    'The day',
    `${moved} meetings moved (${refusedMoves} places were taken), ${toCancel.length} cancelled, ${missed} missed, ${held.length} held`,
  );
  return { moved, refusedMoves, cancelled: toCancel.length, missed, held };
}
