import type { LanguagePair } from '../model/resources';
import type { Place } from '../repair/standing-plan';

/** One change to the plan or to what it was made from, of which few give an unheld request a place. */
export type SmallestStep =
  /** Another meeting goes to a slot in which its people, a table and its rules have room: nothing is lost. */
  | {
      readonly kind: 'move-meeting';
      readonly request: number;
      readonly fromSlot: number;
      readonly toSlot: number;
      /** In plans with resources: all of where it goes; the slot may stay the same. */
      readonly to?: Place;
    }
  /** Somebody else who can interprets another meeting, which stays where it is. */
  | { readonly kind: 'change-interpreter'; readonly request: number; readonly slot: number; readonly to: Place }
  /** With halls: one more table in this hall. */
  | { readonly kind: 'add-table'; readonly slot: number; readonly hall?: number }
  /** One more meeting at a time at this booth. */
  | { readonly kind: 'add-booth-place'; readonly booth: number; readonly slot: number }
  /** An interpreter who is on shift at this time too. */
  | { readonly kind: 'free-interpreter'; readonly interpreter: number; readonly slot: number }
  /** One more interpreter for these languages, from this slot on for as long as the meeting lasts. */
  | { readonly kind: 'add-interpreter'; readonly slot: number; readonly languages: LanguagePair }
  /** The request may be held in this slot too. */
  | { readonly kind: 'allow-slot'; readonly slot: number }
  | { readonly kind: 'free-person'; readonly person: number; readonly slot: number }
  | { readonly kind: 'raise-maximum'; readonly person: number; readonly to: number }
  /** Another meeting, no heavier than the request, loses its place. */
  | { readonly kind: 'give-up-meeting'; readonly request: number; readonly slot: number; readonly weight: number };

/** With all these steps the request can be held in the slot. No steps: it fits as things stand. */
export interface Alternative {
  readonly slot: number;
  readonly steps: readonly SmallestStep[];
  /** In plans with resources: where the request is then held; without interpreter where one more is the change. */
  readonly place?: Place;
  /** True where more people than before would be beyond the fairness bound on breaks. */
  readonly unfair?: true;
}

/** How much each step asks of others, least first: nobody loses; a table; somebody's time; somebody's wish; a meeting. */
const INVASIVENESS: Record<SmallestStep['kind'], number> = {
  'move-meeting': 0,
  'change-interpreter': 0,
  'add-table': 1,
  'add-booth-place': 1,
  'free-interpreter': 1,
  'add-interpreter': 1,
  'allow-slot': 2,
  'free-person': 2,
  'raise-maximum': 3,
  'give-up-meeting': 4,
};

/** True where others only meet at another time, or with another interpreter. */
export const asksForNothing = ({ steps }: Alternative): boolean => steps.every(({ kind }) => INVASIVENESS[kind] === 0);

/** Negative if x is the smaller change: fewer steps, within the fairness bound, less invasive, less weight given up, an earlier slot. */
export function compareAlternatives(x: Alternative, y: Alternative): number {
  return (
    x.steps.length - y.steps.length ||
    Number(x.unfair ?? false) - Number(y.unfair ?? false) ||
    sum(x, (step) => INVASIVENESS[step.kind]) - sum(y, (step) => INVASIVENESS[step.kind]) ||
    givenUp(x) - givenUp(y) ||
    x.slot - y.slot
  );
}

/** Weight of the meetings that an alternative gives up. */
function givenUp(alternative: Alternative): number {
  return sum(alternative, (step) => (step.kind === 'give-up-meeting' ? step.weight : 0));
}

function sum({ steps }: Alternative, of: (step: SmallestStep) => number): number {
  return steps.reduce((total, step) => total + of(step), 0);
}
