import { useEffect, useState } from 'react';
import { session as sessionSchema, type Session } from '@handsel/contracts';
import { useSession } from '../../api/session';
import { forgetFrames, LastFrame } from '../wall/last-frame';

const last = new LastFrame<Session>('session', (value) => sessionSchema.safeParse(value).data ?? null);

/**
 * The session of this screen; null when it has none, undefined while nobody knows. Until the server answers it is the
 * one that was there before: a screen that is switched on without a network goes on with what it showed.
 */
export function useScreenSession(enabled: boolean): Session | null | undefined {
  const { data } = useSession(enabled);
  const [before] = useState(() => last.read());
  useEffect(() => {
    if (data) last.write(data);
    else if (data === null) forgetFrames();
  }, [data]);
  return data === undefined && enabled ? (before ?? undefined) : data;
}
