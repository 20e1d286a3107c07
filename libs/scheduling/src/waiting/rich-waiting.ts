import { FairBound } from '../repair/fair-bound';
import type { RichBoard, Seat } from '../repair/rich/rich-board';
import type { Found, WaitingGround } from './waiting-offers';

/** A board with resources as `waitingOffers` wants it. A meeting of several slots may begin before the freed slot. */
export function richWaiting(board: RichBoard): WaitingGround {
  const { problem, schedule, requests } = board;
  const fair = new FairBound(problem.base.personCount, (p) => schedule.breaksOf(p), board.instance.fairness);
  const beyondBefore = fair.beyond([], () => 0);
  const keepsFair = (held: readonly number[]): boolean =>
    !fair.isBounded ||
    fair.beyond(
      held.flatMap((r) => [requests[r]!.a, requests[r]!.b]),
      (p) => schedule.breaksOf(p),
    ) <= beyondBefore;

  const seatsIn = function* (r: number, from: number, until: number): Generator<Seat> {
    for (let slot = Math.max(0, from); slot < until; slot += 1) {
      if (!board.mayBegin(r, slot)) continue;
      for (const place of problem.placesOf[r]!) {
        if (!board.fits(r, slot, place, -1)) continue;
        const interpreter = board.freeInterpreters(r, slot, place).next();
        if (interpreter.done) continue;
        const table = place < problem.hallCount ? board.freeTable(r, slot, place) : -1;
        yield { slot, place, interpreter: interpreter.value, table };
      }
    }
  };
  /** The first seat that keeps the bound once r and the others are held. */
  const fairSeat = (
    r: number,
    from: number,
    until: number,
    others: readonly number[] = [],
    except = -1,
  ): Seat | undefined => {
    for (const seat of seatsIn(r, from, until)) {
      if (seat.slot === except) continue;
      board.place(r, seat);
      const isFair = keepsFair([r, ...others]);
      board.remove(r);
      if (isFair) return seat;
    }
    return undefined;
  };
  const canMove = (r: number, frozenBefore: number, pinned: ReadonlySet<number>): boolean =>
    schedule.slotOf[r]! >= frozenBefore && !pinned.has(r) && requests[r]!.lockedSlot === undefined;

  const withOneMove = (
    r: number,
    slot: number,
    frozenBefore: number,
    pinned: ReadonlySet<number>,
  ): Found | undefined => {
    if (!board.mayBegin(r, slot)) return undefined;
    for (const place of problem.placesOf[r]!) {
      const [request, ...more] = board.culprits(r, slot, place, -1) ?? [];
      if (request === undefined || more.length > 0 || !canMove(request, frozenBefore, pinned)) continue;
      const before = board.remove(request);
      const seat = fairSeat(r, slot, slot + 1);
      let to: Seat | undefined;
      if (seat) {
        board.place(r, seat);
        to = fairSeat(request, frozenBefore, board.slotCount, [r], before.slot);
        board.remove(r);
      }
      board.place(request, before);
      if (!seat || !to) continue;
      return { place: board.name(seat), moved: { request, from: board.name(before), to: board.name(to) } };
    }
    return undefined;
  };

  return {
    requests,
    isHeld: (r) => board.isHeld(r),
    hasRoom: (p) => schedule.count[p]! < problem.limit[p]!,
    meetingsOf: (p) => schedule.count[p]!,
    placeFor: (r, slot, frozenBefore, pinned) => {
      const from = Math.max(frozenBefore, slot === undefined ? 0 : slot - board.lengthOf(r) + 1);
      const until = slot === undefined ? board.slotCount : slot + 1;
      const seat = fairSeat(r, from, until);
      if (seat) return { place: board.name(seat), moved: null };
      for (let s = from; pinned && s < until; s += 1) {
        const found = withOneMove(r, s, frozenBefore, pinned);
        if (found) return found;
      }
      return undefined;
    },
  };
}
