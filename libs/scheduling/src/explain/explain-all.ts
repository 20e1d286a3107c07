import type { Instance } from '../model/instance';
import { PlanBoard } from '../repair/plan-board';
import type { StandingPlan } from '../repair/standing-plan';
import { ChangeFinder } from './change-finder';
import type { Alternative } from './smallest-step';
import { commonSlotCount, whyNot } from './why-not';
import type { WhyNotCode } from './why-not-code';

export interface ExplainOptions {
  /** Requests to explain; absent means every one that is not held. */
  readonly requests?: readonly number[];
  /** Alternatives at most for each request; 3 if absent. */
  readonly alternatives?: number;
  /** Slots before this one have begun. 0 if absent. */
  readonly frozenBefore?: number;
  /** Requests that neither move nor lose their place. */
  readonly pinned?: Iterable<number>;
}

/** Why a request has no place, and the smallest changes that would give it one. */
export interface WhyNot {
  readonly request: number;
  readonly code: WhyNotCode;
  /** Slots in which the two could meet if nobody else were there. */
  readonly commonSlots: number;
  /**
   * Best first: all with the fewest steps there are, the least invasive first (moving a meeting without loss, a table,
   * somebody's time, a personal maximum, giving up another meeting of at most the same weight). Empty where no set of
   * such steps helps.
   */
  readonly alternatives: readonly Alternative[];
}

/** Explains every request of a plan that has no place; computed from the plan alone, so it may be one changed by hand. */
export function explainAll(plan: StandingPlan, options: ExplainOptions = {}): WhyNot[] {
  const { alternatives = 3, frozenBefore = 0 } = options;
  const board = new PlanBoard(plan);
  const finder = new ChangeFinder(board, { frozenBefore, pinned: new Set(options.pinned) });
  const requests = options.requests ?? plan.instance.requests.map((_, r) => r);
  return requests
    .filter((r) => board.slotOf[r]! < 0)
    .map((request) => ({
      request,
      code: whyNot(board, request, frozenBefore),
      commonSlots: commonSlotCount(board, request, frozenBefore),
      alternatives: finder.alternatives(request, alternatives),
    }));
}

/** The plan and its instance once an alternative is carried out and the request is held; tables are seated anew. */
export function applyAlternative(plan: StandingPlan, request: number, { slot, steps }: Alternative): StandingPlan {
  const { instance } = plan;
  const slots = [...plan.slots];
  const tables = [...instance.tables];
  const people = [...instance.people];
  const requests = [...instance.requests];
  for (const step of steps) {
    if (step.kind === 'move-meeting') slots[step.request] = step.toSlot;
    if (step.kind === 'give-up-meeting') slots[step.request] = null;
    if (step.kind === 'add-table') tables[step.slot]! += 1;
    if (step.kind === 'raise-maximum') people[step.person] = { ...people[step.person]!, maximum: step.to };
    if (step.kind === 'free-person') people[step.person] = freed(people[step.person]!, step.slot);
    if (step.kind === 'allow-slot') {
      const { allowedSlots = [] } = requests[request]!;
      requests[request] = { ...requests[request]!, allowedSlots: [...allowedSlots, step.slot] };
    }
  }
  slots[request] = slot;
  return { instance: { ...instance, tables, people, requests }, slots };
}

type Person = Instance['people'][number];

function freed(person: Person, slot: number): Person {
  const entries = [...person.available].map(Number);
  entries[slot] = 1;
  const shifts = person.shifts && [...person.shifts, { from: slot, to: slot + 1 }];
  return { ...person, available: Uint8Array.from(entries), shifts };
}
