import { useEffect, useState } from 'react';
import { timeOfDay } from '../../shared/times';
import { useWall } from './wall-context';
import classes from './wall.module.css';

/** The time in the hall, by the clocks of the convention. `now` is the server's idea of it, in milliseconds. */
export function WallClock({ timeZone, now }: { timeZone: string; now: () => number }) {
  const { languages } = useWall();
  const read = () => timeOfDay(new Date(now()).toISOString(), languages[0], timeZone);
  const [time, setTime] = useState(read);
  useEffect(() => {
    const timer = setInterval(() => setTime(read()), 1000);
    return () => clearInterval(timer);
  });
  return <time className={classes.clock}>{time}</time>;
}
