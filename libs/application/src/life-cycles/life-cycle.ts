import { errorMessage, failure, type ActionWord, type Failure, type StateWord } from '@handsel/contracts';
import type { Bilingual } from '@handsel/kernel';

/** One arrow of a life cycle: where it may start, where it ends, and what one says has been done. */
export interface Transition<State extends StateWord> {
  from: readonly State[];
  to: State;
  /** Past participle, as it stands in "cannot be ...". */
  done: ActionWord;
}

/** Which action leads from which states to which one. Whatever is not in the table cannot happen. */
export type LifeCycle<State extends StateWord, Action extends string> = Record<Action, Transition<State>>;

export function isAllowed<State extends StateWord>(transition: Transition<State>, state: State): boolean {
  return transition.from.includes(state);
}

/** STATE_CONFLICT with the state that stands in the way. */
export function refusedIn<State extends StateWord>(state: State, transition: Transition<State>): Failure {
  return failure('STATE_CONFLICT', { state, action: transition.done });
}

/** The sentence of a failure in both languages, for answers that refuse one thing among many. */
export function inBothLanguages(refusal: Failure): Required<Bilingual> {
  return { en: errorMessage(refusal, 'en'), zh: errorMessage(refusal, 'zh') };
}
