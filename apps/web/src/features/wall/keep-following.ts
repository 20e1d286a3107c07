import type { Cursor } from '@handsel/contracts';
import { followConvention } from '../../live/live-connection';
import type { LiveEvent, LiveStatus } from '../../live/live-event';

/** Between attempts to load a display in the first place. */
const RETRY_MILLISECONDS = 5_000;

interface Following<T extends Cursor> {
  conventionId: string;
  /** The whole state with where it stands in the log. */
  load: () => Promise<T>;
  /** Called with the first state, and with each one that takes the place of all before. */
  onState: (state: T) => void;
  onEvent: (event: LiveEvent) => void;
  onStatus: (status: LiveStatus) => void;
}

/** Loads a display and follows the log from there, however often it takes, until the returned function is called. */
export function keepFollowing<T extends Cursor>({ load, onState, ...options }: Following<T>): () => void {
  let stopped = false;
  let stopFollowing = () => {};
  let retry: ReturnType<typeof setTimeout> | undefined;
  const take = async (): Promise<Cursor> => {
    const state = await load();
    if (!stopped) onState(state);
    return { epoch: state.epoch, position: state.position };
  };
  const attempt = async () => {
    try {
      const cursor = await take();
      if (!stopped) stopFollowing = followConvention({ ...options, cursor, onSnapshotNeeded: take });
    } catch {
      if (stopped) return;
      options.onStatus('lost');
      retry = setTimeout(() => void attempt(), RETRY_MILLISECONDS);
    }
  };
  void attempt();
  return () => {
    stopped = true;
    clearTimeout(retry);
    stopFollowing();
  };
}
