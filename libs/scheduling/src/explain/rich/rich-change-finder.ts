import { FairBound } from '../../repair/fair-bound';
import type { RichBoard } from '../../repair/rich/rich-board';
import { RichChanges } from '../../repair/rich/rich-changes';
import { AlternativeList, withChain } from '../alternative-list';
import type { ChangeLimits } from '../change-finder';
import { asksForNothing, type Alternative, type SmallestStep } from '../smallest-step';
import { RichSteps } from './rich-steps';
import { takeStep } from './take-step';

const CHAIN_STEPS = 2;
/** More steps than this are no small change. */
const MOST_STEPS = 3;
/** Questions to the board at most for one request, so that an hour's requests are explained in seconds. */
const MOST_QUESTIONS = 3_000;

/** What is looked for: a place for the request there, by `most` steps at most. */
interface Sought {
  readonly r: number;
  readonly slot: number;
  readonly place: number;
  readonly most: number;
  readonly list: AlternativeList;
}

/**
 * Finds the smallest changes that give an unheld request a place in a plan with resources. In each slot, at each place, it
 * asks what stands in the way, carries out on the board what would remove it, and asks again: what it names has been
 * tried. First with no steps, then with one, two, three.
 */
export class RichChangeFinder {
  private readonly steps: RichSteps;
  private readonly fair: FairBound;
  private readonly beyondBefore: number;
  private questions = 0;

  constructor(
    private readonly board: RichBoard,
    private readonly limits: ChangeLimits,
  ) {
    this.steps = new RichSteps(board, limits);
    const { personCount } = board.problem.base;
    this.fair = new FairBound(personCount, (p) => board.schedule.breaksOf(p), board.instance.fairness);
    this.beyondBefore = this.fair.beyond([], () => 0);
  }

  /** The alternatives with the fewest steps that were found, the least invasive first, at most `count`: see `ChangeFinder`. */
  alternatives(r: number, count: number): readonly Alternative[] {
    const { board } = this;
    const { lockedSlot } = board.requests[r]!;
    const list = new AlternativeList(count);
    if (count === 0 || board.isForbidden(r)) return list.found;
    const slots = Array.from({ length: board.slotCount }, (_, s) => s).filter(
      (s) => s >= this.limits.frozenBefore && board.isOneDay(r, s) && (lockedSlot ?? s) === s,
    );
    this.questions = MOST_QUESTIONS;
    for (let most = 0; most <= MOST_STEPS && list.found.length === 0; most += 1) {
      for (const slot of slots) {
        const steps: SmallestStep[] = board.slotsNotAllowed(r, slot).map((s) => ({ kind: 'allow-slot', slot: s }));
        if (steps.length > most) continue;
        for (const place of board.problem.placesOf[r]!) this.extend({ r, slot, place, most, list }, steps);
      }
    }
    if (list.fewest > 1 || list.found.some(asksForNothing)) return list.found;
    const chains = new AlternativeList(1);
    for (const slot of slots.filter((s) => board.mayBegin(r, s))) {
      for (const place of board.problem.placesOf[r]!)
        this.tryChains({ r, slot, place, most: CHAIN_STEPS, list: chains }, []);
    }
    return withChain(list.found, chains.found, count);
  }

  /** Adds steps until r fits there. What `steps` say stands on the board. */
  private extend(sought: Sought, steps: readonly SmallestStep[]): void {
    const { board } = this;
    const { r, slot, place, most, list } = sought;
    this.questions -= 1;
    if (this.questions < 0 || !list.isWanted({ slot, steps })) return;
    const fits = board.fits(r, slot, place, -1);
    const next = fits ? board.freeInterpreters(r, slot, place).next() : undefined;
    if (next && !next.done) return this.keep({ slot, steps }, r, place, next.value, list);
    if (steps.length >= most) return;
    const ways = fits ? this.steps.toInterpreter(r, slot, place) : this.steps.toPlace(r, slot, place);
    for (const step of ways) {
      const longer = [...steps, step];
      if (!list.isWanted({ slot, steps: longer })) continue;
      // One more interpreter is nobody yet: with everything else as it is, the request fits.
      if (step.kind === 'add-interpreter') {
        this.keep({ slot, steps: longer }, r, place, -1, list);
        continue;
      }
      this.extendBy(sought, steps, [step]);
    }
    if (!fits) this.tryChains(sought, steps);
  }

  private tryChains(sought: Sought, steps: readonly SmallestStep[]): void {
    const { r, slot, place, most, list } = sought;
    if (steps.length + CHAIN_STEPS > most || this.questions < 0) return;
    for (const chain of this.steps.toPlaceByChain(r, slot, place)) {
      if (list.isWanted({ slot, steps: [...steps, ...chain] })) this.extendBy(sought, steps, chain);
    }
  }

  /** Carries more steps out on the board where they can be, goes on, and takes them back. */
  private extendBy(sought: Sought, steps: readonly SmallestStep[], more: readonly SmallestStep[]): void {
    const changes = new RichChanges(this.board);
    const works = more.every((step) => takeStep(this.board, changes, step));
    if (works) this.extend(sought, [...steps, ...more]);
    changes.undo();
  }

  private keep(found: Alternative, r: number, place: number, interpreter: number, list: AlternativeList): void {
    const { board, fair } = this;
    const table = place < board.problem.hallCount ? board.freeTable(r, found.slot, place) : -1;
    const seat = { slot: found.slot, place, interpreter, table };
    const alternative = { ...found, place: board.name(seat) };
    if (!fair.isBounded) return list.add(alternative);
    board.place(r, seat);
    const people = [r, ...found.steps.flatMap((step) => ('request' in step ? [step.request] : []))].flatMap((other) => [
      board.requests[other]!.a,
      board.requests[other]!.b,
    ]);
    const freed = found.steps.flatMap((step) => ('person' in step ? [step.person] : []));
    const beyond = fair.beyond([...people, ...freed], (p) => board.schedule.breaksOf(p));
    board.remove(r);
    list.add(beyond > this.beyondBefore ? { ...alternative, unfair: true } : alternative);
  }
}
