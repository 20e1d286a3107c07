import { useEffect, useState } from 'react';
import { timeOfDay } from '../../shared/times';
import { useBoardSetting } from './board-context';
import classes from './board.module.css';

/** The time in the hall, by the clocks of the convention. */
export function BoardClock({ timeZone }: { timeZone: string }) {
  const { languages } = useBoardSetting();
  const now = () => timeOfDay(new Date().toISOString(), languages[0], timeZone);
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 1000);
    return () => clearInterval(timer);
  });
  return <time className={classes.clock}>{time}</time>;
}
