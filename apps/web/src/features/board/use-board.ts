import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import { board as boardSchema, type Board } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { followConvention } from '../../live/live-connection';
import { LastFrame } from '../wall/last-frame';
import { ServerClock } from '../wall/server-clock';
import { useConnection } from '../wall/use-connection';
import { changeOf } from './board-change';
import { BoardShow, type BoardFrame } from './board-show';

/** How often the stage looks at who waits. */
const TICK_MILLISECONDS = 250;
/** Between attempts to load the board in the first place. */
const RETRY_MILLISECONDS = 5_000;
/** How often the last frame is kept, where it has changed. */
const KEEP_MILLISECONDS = 5_000;
/** What a board has missed gets its moment only when it is younger than this; the rest joins the list. */
const YOUNG_MILLISECONDS = 10_000;

const parseBoard = (value: unknown): Board | null => boardSchema.safeParse(value).data ?? null;

/**
 * The board as it is to be drawn now. Once there is a frame it stays, whatever happens to the network and however
 * often the page is loaded; the connection is for the operator.
 * @param calm no moments: signings go straight into the list
 */
export function useBoard(conventionId: string, calm: boolean) {
  const client = useQueryClient();
  const [frame, setFrame] = useReducer((before: BoardFrame | null, now: BoardFrame | null) => now ?? before, null);
  const [clock] = useState(() => new ServerClock());
  const [connection, setStatus] = useConnection(clock.now);
  const quiet = useRef(calm);
  useEffect(() => {
    quiet.current = calm;
  }, [calm]);
  useEffect(() => {
    const last = new LastFrame<Board>(`handsel-board-${conventionId}`, parseBoard);
    const remembered = last.read();
    if (remembered) setFrame(new BoardShow(remembered).frame);
    let stopped = false;
    const stops: (() => void)[] = [];
    const load = async () => {
      const board = await call('board.get', { params: { conventionId } });
      clock.set(board.now);
      last.write(board);
      return board;
    };
    const start = async () => {
      const board = await load();
      if (stopped) return;
      const show = new BoardShow(board);
      setFrame(show.frame);
      const ticker = setInterval(() => setFrame(show.tick(performance.now(), quiet.current)), TICK_MILLISECONDS);
      const keeper = setInterval(() => last.write(show.frame.state), KEEP_MILLISECONDS);
      const stopFollowing = followConvention({
        conventionId,
        cursor: { epoch: board.epoch, position: board.position },
        onEvent: (event) => {
          const change = changeOf(event);
          const young = !event.replayed || clock.now() - Date.parse(event.at) < YOUNG_MILLISECONDS;
          if (change) show.take(change, performance.now(), young);
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
      stops.push(
        stopFollowing,
        () => clearInterval(ticker),
        () => clearInterval(keeper),
      );
    };
    const attempt = () => {
      start().catch(() => {
        if (stopped) return;
        setStatus('lost');
        const retry = setTimeout(attempt, RETRY_MILLISECONDS);
        stops.push(() => clearTimeout(retry));
      });
    };
    attempt();
    return () => {
      stopped = true;
      for (const stop of stops) stop();
    };
  }, [client, clock, conventionId, setStatus]);
  return { frame, connection, now: clock.now };
}
