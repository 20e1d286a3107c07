import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { screenOrders as ordersSchema, type ScreenOrders } from '@handsel/contracts';
import { call } from '../../api/api';
import { keys } from '../../api/keys';
import type { LiveStatus } from '../../live/live-event';
import { keepFollowing } from '../wall/keep-following';
import { LastFrame } from '../wall/last-frame';
import { ServerClock } from '../wall/server-clock';
import { ownWindow, reportOf } from './report-of';

const REPORT_MILLISECONDS = 20_000;
/** Orders end at a time by themselves; this is how exactly. */
const LOOK_MILLISECONDS = 1_000;
const CHANGES_ORDERS = new Set(['screens.rearranged', 'announcement.shown', 'announcement.withdrawn']);

const lastOrders = (conventionId: string) =>
  new LastFrame<ScreenOrders>(`orders-${conventionId}`, (value) => ordersSchema.safeParse(value).data ?? null);

/**
 * What this screen is to show, from the server and from then on by the log; the last that was told where there is no
 * network. Meanwhile the screen tells how it is.
 */
export function useScreenOrders(conventionId: string): ScreenOrders | null {
  const client = useQueryClient();
  const [orders, setOrders] = useState(() => lastOrders(conventionId).read());
  useEffect(() => {
    const last = lastOrders(conventionId);
    const clock = new ServerClock();
    const load = () => call('screens.orders', { params: { conventionId } });
    let current = last.read();
    let position = current?.position ?? 0;
    let status: LiveStatus = 'connecting';
    const take = (next: ScreenOrders) => {
      current = next;
      position = Math.max(position, next.position);
      clock.set(next.now);
      last.write(next);
      setOrders(next);
    };
    const again = () => void load().then(take, () => {});
    const look = () => {
      if (!current?.until || Date.parse(current.until) > clock.now()) return;
      // Messages expire without the network too; what else ends then, the server says.
      const announcements = current.announcements.filter(({ expiresAt }) => Date.parse(expiresAt) > clock.now());
      current = { ...current, announcements, until: null };
      setOrders(current);
      again();
    };
    const report = () => {
      if (!current) return;
      const standing = { position, status, clockAhead: Date.now() - clock.now() };
      const body = reportOf(current.show.content, standing, ownWindow());
      void call('screens.report', { params: { conventionId }, body }).catch(() => {});
    };
    const timers = [setInterval(look, LOOK_MILLISECONDS), setInterval(report, REPORT_MILLISECONDS)];
    const stopFollowing = keepFollowing({
      conventionId,
      load,
      onState: take,
      onEvent: (event) => {
        position = event.position;
        if (CHANGES_ORDERS.has(event.type)) again();
      },
      onStatus: (next) => {
        const cameLive = next === 'live' && status !== 'live';
        status = next;
        if (cameLive) report();
        if (next === 'refused') void client.invalidateQueries({ queryKey: keys.session });
      },
    });
    return () => {
      timers.forEach(clearInterval);
      stopFollowing();
    };
  }, [client, conventionId]);
  return orders;
}
