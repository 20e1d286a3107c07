import type { StandingTimetables, UnitOfWork } from '@handsel/application';

const PAUSE_MILLISECONDS = 1_000;
/** Laying a timetable out takes the processor from everybody's requests: for one part of work, so many of rest. */
const REST = 5;

interface Keeping {
  timetables: StandingTimetables;
  unitOfWork: UnitOfWork;
  onError: (error: unknown) => void;
}

/** Brings the timetables that are being repaired up to date once a second, before anybody asks. @returns what ends it */
export function keepTimetables({ timetables, unitOfWork, onError }: Keeping): () => Promise<void> {
  let timer: NodeJS.Timeout;
  let round = Promise.resolve();
  let isStopped = false;
  const next = (pauseMilliseconds: number): void => {
    if (isStopped) return;
    timer = setTimeout(() => {
      round = work();
    }, pauseMilliseconds);
    timer.unref();
  };
  const work = async (): Promise<void> => {
    const from = performance.now();
    await timetables.refresh(unitOfWork).catch(onError);
    next(Math.max(PAUSE_MILLISECONDS, REST * (performance.now() - from)));
  };
  next(PAUSE_MILLISECONDS);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    return round;
  };
}
