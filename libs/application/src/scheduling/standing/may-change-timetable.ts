/** First words of events that say nothing of where people, tables, interpreters and meetings are. */
const BESIDE_THE_TIMETABLE = new Set([
  'announcement',
  'ceremony-batch',
  'complements',
  'cue',
  'deal',
  'deal-settings',
  'dealings',
  'deals',
  'desk',
  'exclusion',
  'hall',
  'hall-settings',
  'match',
  'match-contest',
  'match-preferences',
  'match-run',
  'match-settings',
  'match-trial',
  'match-weights',
  'offer',
  'request',
  'schedule-run',
  'screen',
  'screens',
  'session',
  'signing',
]);

/** True of all other events, those to come included, and where a run's meetings are taken back. */
export function mayChangeTimetable(type: string): boolean {
  const [word = ''] = type.split('.');
  return type === 'schedule-run.rolled-back' || !BESIDE_THE_TIMETABLE.has(word);
}
