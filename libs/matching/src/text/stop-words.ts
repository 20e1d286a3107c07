/** Words that say nothing about trade; the inverse frequency would weigh them low anyway, this keeps them out of evidence. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below between both but by ' +
    'can could did do does doing down during each etc few for from further had has have having he her here his how i if ' +
    'in into is it its itself just like ltd inc me more most my no nor not now of off on once one only or other our out over own ' +
    'per pty same she should so some such than that the their them then there these they this those through to too under ' +
    'until up us very via was we were what when where which while who whom why will with within without would you your'
  ).split(' '),
);
