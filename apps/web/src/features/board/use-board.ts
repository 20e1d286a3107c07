import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { followConvention } from '../../live/live-connection';
import type { LiveStatus } from '../../live/live-event';
import { BoardShow, type BoardFrame } from './board-show';
import { changeOf } from './change-of';

/** How often the stage looks at who waits. */
const TICK_MILLISECONDS = 250;
/** Between attempts to load the board in the first place. */
const RETRY_MILLISECONDS = 5_000;

/**
 * The board as it is to be drawn now. Once there is a frame it stays, whatever happens to the network; the status is
 * for the operator.
 * @param calm no moments: signings go straight into the list
 */
export function useBoard(conventionId: string, calm: boolean): { frame: BoardFrame | null; status: LiveStatus } {
  const client = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');
  const [frame, setFrame] = useReducer((before: BoardFrame | null, now: BoardFrame | null) => now ?? before, null);
  const quiet = useRef(calm);
  useEffect(() => {
    quiet.current = calm;
  }, [calm]);
  useEffect(() => {
    let stopped = false;
    let stopFollowing = () => {};
    let ticker: ReturnType<typeof setInterval> | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    const load = () => call('board.get', { params: { conventionId } });
    const start = async () => {
      const board = await load();
      if (stopped) return;
      const show = new BoardShow(board);
      setFrame(show.frame);
      ticker = setInterval(() => setFrame(show.tick(performance.now(), quiet.current)), TICK_MILLISECONDS);
      stopFollowing = followConvention({
        conventionId,
        cursor: { epoch: board.epoch, position: board.position },
        onEvent: (event) => {
          const change = changeOf(event);
          if (change) show.take(change, performance.now(), event.replayed);
        },
        onStatus: (next) => {
          setStatus(next);
          if (next === 'refused') void client.invalidateQueries({ queryKey: keys.session });
        },
        onSnapshotNeeded: async () => {
          const fresh = await load();
          show.restart(fresh);
          return { epoch: fresh.epoch, position: fresh.position };
        },
      });
    };
    const attempt = () => {
      start().catch(() => {
        if (stopped) return;
        setStatus('lost');
        retry = setTimeout(attempt, RETRY_MILLISECONDS);
      });
    };
    attempt();
    return () => {
      stopped = true;
      clearInterval(ticker);
      clearTimeout(retry);
      stopFollowing();
    };
  }, [client, conventionId]);
  return { frame, status };
}
