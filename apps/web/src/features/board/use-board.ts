import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef, useState } from 'react';
import { board as boardSchema } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { keepFollowing } from '../wall/keep-following';
import { LastFrame } from '../wall/last-frame';
import { ServerClock } from '../wall/server-clock';
import { useConnection } from '../wall/use-connection';
import { changeOf } from './board-change';
import { BoardShow, type BoardFrame } from './board-show';

/** How often the stage looks at who waits. */
const TICK_MILLISECONDS = 250;
/** How often the last frame is kept, where it has changed. */
const KEEP_MILLISECONDS = 5_000;
/** What a board has missed gets its moment only when it is younger than this; the rest joins the list. */
const YOUNG_MILLISECONDS = 10_000;

/**
 * The board as it is to be drawn now. Once there is a frame it stays, whatever happens to the network and however
 * often the page is loaded; the connection is for the operator.
 * @param calm no moments: signings go straight into the list
 * @param screenId which screen this is, where it is one: some rehearsals are for chosen screens
 */
export function useBoard(conventionId: string, calm: boolean, screenId: string | null) {
  const client = useQueryClient();
  const [frame, setFrame] = useReducer((before: BoardFrame | null, now: BoardFrame | null) => now ?? before, null);
  const [clock] = useState(() => new ServerClock());
  const [connection, setStatus] = useConnection(clock.now);
  const quiet = useRef(calm);
  useEffect(() => {
    quiet.current = calm;
  }, [calm]);
  useEffect(() => {
    const last = new LastFrame(`board-${conventionId}`, (value) => boardSchema.safeParse(value).data ?? null);
    const remembered = last.read();
    let show = remembered && new BoardShow(remembered);
    let loaded = false;
    const load = () => call('board.get', { params: { conventionId } });
    // A look that cannot be loaded now comes with the next state.
    const dress = () =>
      load().then(
        ({ theme }) => show?.dress(theme),
        () => {},
      );
    const draw = () => setFrame(show && show.tick(performance.now(), quiet.current));
    draw();
    const timers = [
      setInterval(draw, TICK_MILLISECONDS),
      setInterval(() => loaded && show && last.write(show.frame.state), KEEP_MILLISECONDS),
    ];
    const stopFollowing = keepFollowing({
      conventionId,
      load,
      onState: (board) => {
        clock.set(board.now);
        if (loaded) show?.restart(board);
        else show = new BoardShow(board);
        loaded = true;
        last.write(board);
        draw();
      },
      onEvent: (event) => {
        if (event.type === 'hall-settings.changed') void dress();
        if (event.type === 'signing.rehearsed' && !event.replayed && isFor(event.payload.screenIds, screenId))
          show?.rehearse(event.payload.signing, performance.now());
        const change = changeOf(event);
        const young = !event.replayed || clock.now() - Date.parse(event.at) < YOUNG_MILLISECONDS;
        if (change) show?.take(change, performance.now(), young);
      },
      onStatus: (next) => {
        setStatus(next);
        if (next === 'refused') void client.invalidateQueries({ queryKey: keys.session });
      },
    });
    return () => {
      timers.forEach(clearInterval);
      stopFollowing();
    };
  }, [client, clock, conventionId, screenId, setStatus]);
  return { frame, connection, now: clock.now };
}

const isFor = (screenIds: readonly string[] | null, screenId: string | null) =>
  screenIds === null || (screenId !== null && screenIds.includes(screenId));
