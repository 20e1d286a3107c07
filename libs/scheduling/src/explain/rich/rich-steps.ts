import type { RichBoard, Seat } from '../../repair/rich/rich-board';
import type { ChangeLimits } from '../change-finder';
import type { SmallestStep } from '../smallest-step';

/** Of several meetings in a full hall, or of several interpreters, so many are asked to give way. */
const MOST_ASKED = 4;
/** Chains that are known for one meeting. */
const MOST_CHAINS = 2;

/** The steps that would remove what stands in the way of a request, as the board stands. */
export class RichSteps {
  /** Where a meeting could move to as the plan stands; found out once, and asked again when the step is carried out. */
  private readonly targets = new Map<number, Seat | undefined>();
  private readonly chains = new Map<number, SmallestStep[][]>();
  private readonly movers = new Map<number, readonly number[]>();

  constructor(
    private readonly board: RichBoard,
    private readonly limits: ChangeLimits,
  ) {}

  /** Steps against the first thing that keeps r from there, interpreters aside. */
  toPlace(r: number, slot: number, place: number): SmallestStep[] {
    const { board } = this;
    const { problem, conflicts, schedule } = board;
    const { weight } = board.requests[r]!;
    const culprits = board.culprits(r, slot, place, -1) ?? [];
    const { hindrance, actor, blocker, blockedSlot } = conflicts;
    const hall = problem.placeHall[place]!;
    const isPool = place < problem.hallCount;
    // The people and the place are free, only no one table is over the whole length.
    if (conflicts.collect(r, slot, place, -1, 0)) {
      return Array.from({ length: board.lengthOf(r) }, (_, i) => ({ kind: 'add-table', slot: slot + i, hall }));
    }
    if (hindrance === 'people' && blocker < 0) return this.toPresence(actor, blockedSlot);
    if (hindrance === 'full') {
      const raise: SmallestStep = { kind: 'raise-maximum', person: actor, to: schedule.count[actor]! + 1 };
      return [raise, ...this.giveUpLightest(culprits, weight)];
    }
    if (hindrance === 'place') {
      const cell = place * problem.slotCount + blockedSlot;
      const more: SmallestStep = isPool
        ? { kind: 'add-table', slot: blockedSlot, hall }
        : { kind: 'add-booth-place', booth: place - problem.hallCount, slot: blockedSlot };
      const moves = this.moversOf(cell, culprits).flatMap((other) => this.move(other));
      return [...moves, more, ...this.giveUpLightest(culprits, weight)];
    }
    return culprits.flatMap((other) => [...this.move(other), ...this.giveUp(other, weight)]);
  }

  /**
   * Two moves each, against the first meeting that keeps r from there and finds no free place itself: another one makes way
   * for it. Empty unless one meeting alone stands in the way.
   */
  toPlaceByChain(r: number, slot: number, place: number): SmallestStep[][] {
    const [other, ...more] = this.board.culprits(r, slot, place, -1) ?? [];
    if (other === undefined || more.length > 0 || this.move(other).length > 0) return [];
    return this.chainsOut(other);
  }

  /** Steps that give r an interpreter where everything else is in place. */
  toInterpreter(r: number, slot: number, place: number): SmallestStep[] {
    const { board } = this;
    const { interpretersOf, base, present } = board.problem;
    const request = board.requests[r]!;
    const steps: SmallestStep[] = [];
    let absent = 0;
    let busy = 0;
    for (const i of interpretersOf[r] ?? []) {
      const row = (base.personCount + i) * board.slotCount;
      const away = present.subarray(row + slot, row + slot + board.lengthOf(r)).indexOf(0);
      if (away >= 0) {
        if (absent < MOST_ASKED) steps.push({ kind: 'free-interpreter', interpreter: i, slot: slot + away });
        absent += 1;
      } else if (busy < MOST_ASKED) {
        const culprits = board.culprits(r, slot, place, i) ?? [];
        if (culprits.length !== 1) continue;
        busy += 1;
        for (const other of culprits) {
          steps.push(...this.changeInterpreter(other, i), ...this.move(other), ...this.giveUp(other, request.weight));
        }
      }
    }
    // Somebody to be found speaks what the request asks for first.
    const languages = request.interpretation?.[0];
    if (languages && request.lockedInterpreter === undefined) steps.push({ kind: 'add-interpreter', slot, languages });
    return steps;
  }

  private toPresence(actor: number, slot: number): SmallestStep[] {
    const { calendar, base } = this.board.problem;
    const isInTalk = calendar[actor * this.board.slotCount + slot]! < -1;
    if (isInTalk || actor >= base.personCount) return [];
    return [{ kind: 'free-person', person: actor, slot }];
  }

  private mayLeave(r: number): boolean {
    const { board, limits } = this;
    if (board.schedule.slotOf[r]! < limits.frozenBefore || limits.pinned.has(r)) return false;
    return board.requests[r]!.lockedSlot === undefined;
  }

  private giveUp(request: number, weight: number): SmallestStep[] {
    const own = this.board.requests[request]!.weight;
    if (own > weight || !this.mayLeave(request)) return [];
    return [{ kind: 'give-up-meeting', request, slot: this.board.schedule.slotOf[request]!, weight: own }];
  }

  private giveUpLightest(requests: readonly number[], weight: number): SmallestStep[] {
    const own = (r: number): number => this.board.requests[r]!.weight;
    let best = -1;
    for (const r of requests) {
      if (this.mayLeave(r) && (best < 0 || own(r) < own(best) || (own(r) === own(best) && r < best))) best = r;
    }
    return best < 0 ? [] : this.giveUp(best, weight);
  }

  private move(request: number): SmallestStep[] {
    if (!this.targets.has(request)) this.targets.set(request, this.targetOf(request));
    const target = this.targets.get(request);
    if (!target) return [];
    const fromSlot = this.board.schedule.slotOf[request]!;
    return [{ kind: 'move-meeting', request, fromSlot, toSlot: target.slot, to: this.board.name(target) }];
  }

  /** The earliest other slot that the held meeting fits into, at any place and with any interpreter. */
  private targetOf(r: number): Seat | undefined {
    if (!this.mayLeave(r)) return undefined;
    const { board } = this;
    const before = board.remove(r);
    const target = ((): Seat | undefined => {
      for (let slot = this.limits.frozenBefore; slot < board.slotCount; slot += 1) {
        if (slot === before.slot || !board.mayBegin(r, slot)) continue;
        for (const place of board.problem.placesOf[r]!) {
          if (!board.fits(r, slot, place, -1)) continue;
          const interpreter = board.freeInterpreters(r, slot, place).next();
          if (!interpreter.done) return { slot, place, interpreter: interpreter.value, table: -1 };
        }
      }
      return undefined;
    })();
    board.place(r, before);
    return target;
  }

  /** As the plan stands; whether it helps is found out when the steps are carried out. */
  private chainsOut(r: number): SmallestStep[][] {
    const known = this.chains.get(r);
    if (known) return known;
    const found: SmallestStep[][] = [];
    this.chains.set(r, found);
    if (!this.mayLeave(r)) return found;
    const { board } = this;
    const before = board.remove(r);
    for (const { slot, place, interpreter } of this.seatsBut(r, before.slot)) {
      const [other, ...more] = board.culprits(r, slot, place, interpreter) ?? [];
      if (other === undefined || more.length > 0) continue;
      const to = board.name({ slot, place, interpreter, table: -1 });
      const step = { kind: 'move-meeting', request: r, fromSlot: before.slot, toSlot: slot, to } as const;
      // The one that makes way is asked where it could go while r stands where it stood.
      board.place(r, before);
      found.push(...this.move(other).map((first) => [first, step]));
      board.remove(r);
      if (found.length === MOST_CHAINS) break;
    }
    board.place(r, before);
    return found;
  }

  /** Every seat in another slot that r could have if nobody else were there. */
  private *seatsBut(r: number, origin: number): Generator<Omit<Seat, 'table'>> {
    const { board } = this;
    const { placesOf, interpretersOf } = board.problem;
    for (let slot = this.limits.frozenBefore; slot < board.slotCount; slot += 1) {
      if (slot === origin || !board.mayBegin(r, slot)) continue;
      for (const place of placesOf[r]!)
        for (const interpreter of interpretersOf[r] ?? [-1]) yield { slot, place, interpreter };
    }
  }

  private changeInterpreter(r: number, from: number): SmallestStep[] {
    if (!this.mayLeave(r)) return [];
    const { board } = this;
    const before = board.remove(r);
    const others = board.freeInterpreters(r, before.slot, before.place);
    let other = others.next();
    while (!other.done && other.value === from) other = others.next();
    board.place(r, before);
    if (other.done || before.interpreter !== from) return [];
    const to = board.name({ ...before, interpreter: other.value });
    return [{ kind: 'change-interpreter', request: r, slot: before.slot, to }];
  }

  /** The first meetings at a full place that can move at all. */
  private moversOf(cell: number, there: readonly number[]): readonly number[] {
    const known = this.movers.get(cell);
    if (known) return known;
    const found: number[] = [];
    for (const r of [...there].sort((x, y) => x - y)) {
      if (found.length < MOST_ASKED && this.move(r).length > 0) found.push(r);
    }
    this.movers.set(cell, found);
    return found;
  }
}
