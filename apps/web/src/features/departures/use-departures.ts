import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { departures as departuresSchema, type Departures } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import { keepFollowing } from '../wall/keep-following';
import { LastFrame } from '../wall/last-frame';
import { ServerClock } from '../wall/server-clock';
import { useConnection } from '../wall/use-connection';
import { isNewsFor } from './departure-news';

/** Changes come in flocks, and all displays of a hall hear of them at once: each asks at a moment of its own. */
const GATHER_MILLISECONDS = 400;
const SPREAD_MILLISECONDS = 1_200;
/** What comes nearer without any event: later meetings of a long day. */
const REFRESH_MILLISECONDS = 5 * 60_000;
/** How often states are looked at by the clock. */
const TICK_MILLISECONDS = 5_000;

/**
 * The meetings of a hall or of one table as they are to be shown now, with the server's time. The last ones stay,
 * whatever happens to the network.
 */
export function useDepartures(conventionId: string, tableId: string | null) {
  const client = useQueryClient();
  const [hall, setHall] = useState<Departures | null>(null);
  const [clock] = useState(() => new ServerClock());
  const [connection, setStatus] = useConnection(clock.now);
  const [time, setTime] = useState(() => clock.now());
  useEffect(() => {
    const last = new LastFrame(
      `departures-${conventionId}-${tableId ?? 'all'}`,
      (value) => departuresSchema.safeParse(value).data ?? null,
    );
    let stopped = false;
    let asking: ReturnType<typeof setTimeout> | undefined;
    const take = (state: Departures) => {
      if (stopped) return;
      clock.set(state.now);
      last.write(state);
      setHall(state);
      setTime(clock.now());
    };
    const load = () => call('departures.get', { params: { conventionId }, query: tableId === null ? {} : { tableId } });
    const ask = (delay: number) => {
      asking ??= setTimeout(() => {
        asking = undefined;
        load().then(take, () => ask(REFRESH_MILLISECONDS / 10));
      }, delay);
    };
    queueMicrotask(() => !stopped && setHall((before) => before ?? last.read()));
    const timers = [
      setInterval(() => setTime(clock.now()), TICK_MILLISECONDS),
      setInterval(() => ask(Math.random() * SPREAD_MILLISECONDS), REFRESH_MILLISECONDS),
    ];
    const stopFollowing = keepFollowing({
      conventionId,
      load,
      onState: take,
      onEvent: (event) => isNewsFor(event, tableId) && ask(GATHER_MILLISECONDS + Math.random() * SPREAD_MILLISECONDS),
      onStatus: (next) => {
        setStatus(next);
        if (next === 'refused') void client.invalidateQueries({ queryKey: keys.session });
      },
    });
    return () => {
      stopped = true;
      timers.forEach(clearInterval);
      clearTimeout(asking);
      stopFollowing();
    };
  }, [client, clock, conventionId, tableId, setStatus]);
  return { hall, connection, time, now: clock.now };
}
