import { FairBound } from '../repair/fair-bound';
import { TALK } from '../repair/board-rules';
import type { PlanBoard } from '../repair/plan-board';
import { AlternativeList, withChain } from './alternative-list';
import { MovableMeetings } from './movable-meetings';
import { asksForNothing, type Alternative, type SmallestStep } from './smallest-step';
import { tryAlternative } from './try-alternative';

const CHAIN_STEPS = 2;

export interface ChangeLimits {
  /** Slots before this one have begun. */
  readonly frozenBefore: number;
  /** Requests that neither move nor lose their place. */
  readonly pinned: ReadonlySet<number>;
}

/**
 * Finds the smallest changes that give an unheld request a place: slot by slot it lists what is missing, and for each
 * the steps that mend it. Every alternative is tried on the board before it is named.
 */
export class ChangeFinder {
  private readonly movable: MovableMeetings;
  private readonly fair: FairBound;

  constructor(
    private readonly board: PlanBoard,
    private readonly limits: ChangeLimits,
  ) {
    this.fair = new FairBound(board.personCount, (p) => board.breaksOf(p), board.rules.fairness);
    this.movable = new MovableMeetings(board, limits);
  }

  /**
   * The alternatives with the fewest steps that there are, the least invasive first, at most `count`. Where one step is
   * enough but each asks for something that is not there, the last is a chain of two moves, if there is one.
   */
  alternatives(r: number, count: number): readonly Alternative[] {
    const list = new AlternativeList(count);
    if (count === 0) return list.found;
    this.look(r, list, false);
    if (list.found.some(asksForNothing)) return list.found;
    if (list.fewest > 1) {
      this.look(r, list, true);
      return list.found;
    }
    const chains = new AlternativeList(1);
    this.look(r, chains, true, CHAIN_STEPS);
    return withChain(list.found, chains.found, count);
  }

  /** Tries what might let r in, slot by slot. @param longest of longer sets of steps none is looked for */
  private look(r: number, list: AlternativeList, withChains: boolean, longest = Number.POSITIVE_INFINITY): void {
    const { board, limits, fair } = this;
    for (let slot = limits.frozenBefore; slot < board.slotCount; slot += 1) {
      for (const steps of this.waysInto(r, slot, Math.min(longest, list.fewest), withChains)) {
        const alternative = { slot, steps };
        if (steps.length > longest || !list.isWanted(alternative)) continue;
        const outcome = tryAlternative(board, r, alternative, fair);
        if (outcome === 'fits') list.add(alternative);
        if (outcome === 'unfair') list.add({ ...alternative, unfair: true });
      }
    }
  }

  /**
   * Sets of steps that might let r into the slot. Where they would be longer than `most` for sure, none.
   * @param withChains only those in which a meeting in the way leaves by a chain
   */
  private waysInto(r: number, slot: number, most: number, withChains: boolean): SmallestStep[][] {
    const { board, movable } = this;
    const request = board.requests[r]!;
    const { a, b, weight, lockedSlot } = request;
    const { rules, slotCount, available, at } = board;
    if (rules.isForbidden(request) || (lockedSlot !== undefined && lockedSlot !== slot)) return [];
    const [thereA, thereB] = [available[a * slotCount + slot], available[b * slotCount + slot]];
    if (thereA === TALK || thereB === TALK) return [];
    const [ofA, ofB] = [at[a * slotCount + slot]!, at[b * slotCount + slot]!];
    const isAllowed = rules.isAllowed(request, slot);
    const busyCount = Number(ofA >= 0) + Number(ofB >= 0 && ofB !== ofA);
    const fullCount = Number(!board.hasRoom(a)) + Number(!board.hasRoom(b));
    const tableCount = Number(busyCount === 0 && board.used[slot]! >= board.open[slot]!);
    // A meeting that is given up may also make room for a person who is full: the two do not add up for sure.
    const least = 2 - thereA! - thereB! + Number(!isAllowed) + Math.max(busyCount + tableCount, fullCount);
    if (least > most) return [];
    const needed: SmallestStep[] = [];
    if (thereA === 0) needed.push({ kind: 'free-person', person: a, slot });
    if (thereB === 0) needed.push({ kind: 'free-person', person: b, slot });
    if (!isAllowed) needed.push({ kind: 'allow-slot', slot });
    const busy = [ofA, ofB].filter((other, i, both) => other >= 0 && both.indexOf(other) === i);
    const full = [a, b].filter((p) => !board.hasRoom(p));
    const outOf = (other: number): SmallestStep[][] => movable.waysOut(other, weight).map((step) => [step]);
    const clear = (chained?: number): SmallestStep[][] =>
      busy.reduce((out, other) => join(out, other === chained ? movable.chainsOut(other) : outOf(other)), [needed]);
    let ways = withChains ? busy.flatMap(clear) : clear();
    if (tableCount > 0) {
      ways = combine(ways, [...movable.waysToTable(slot, weight), { kind: 'add-table', slot }]);
    }
    for (const person of full) {
      ways = ways.flatMap((way) => {
        if (this.makesRoom(way, person)) return [way];
        return combine([way], movable.waysToRoom(person, weight));
      });
    }
    return ways.filter((way) => givenUpWeight(way) <= weight);
  }

  private makesRoom(way: readonly SmallestStep[], person: number): boolean {
    return way.some((step) => {
      if (step.kind !== 'give-up-meeting') return false;
      const { a, b } = this.board.requests[step.request]!;
      return a === person || b === person;
    });
  }
}

function combine(ways: readonly SmallestStep[][], steps: readonly SmallestStep[]): SmallestStep[][] {
  return join(
    ways,
    steps.map((step) => [step]),
  );
}

function join(ways: readonly SmallestStep[][], more: readonly SmallestStep[][]): SmallestStep[][] {
  return ways.flatMap((way) => more.map((steps) => [...way, ...steps]));
}

function givenUpWeight(way: readonly SmallestStep[]): number {
  return way.reduce((sum, step) => sum + (step.kind === 'give-up-meeting' ? step.weight : 0), 0);
}
