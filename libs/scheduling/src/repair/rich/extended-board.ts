import type { MeetingRequest } from '../../model/instance';
import { CLOSED, RichBoard } from './rich-board';

/** The same board with further requests, none of them held. What has changed since the instance was laid out stays so. */
export function extendedBoard(board: RichBoard, pairings: readonly MeetingRequest[]): RichBoard {
  const instance = { ...board.instance, requests: [...board.requests, ...pairings] };
  const extended = new RichBoard({ instance, slots: instance.requests.map(() => null) });
  const [from, to] = [board.problem, extended.problem];
  to.present.set(from.present);
  to.idle.set(from.idle);
  to.placeLimit.set(from.placeLimit);
  to.limit.set(from.limit);
  board.seats.forEach((entry, cell) => {
    if (entry === CLOSED) extended.seats[cell] = CLOSED;
  });
  board.requests.forEach((_, r) => {
    if (board.isHeld(r)) extended.place(r, board.seatOf(r));
  });
  return extended;
}
