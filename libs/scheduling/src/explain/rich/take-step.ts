import type { RichBoard } from '../../repair/rich/rich-board';
import type { RichChanges } from '../../repair/rich/rich-changes';
import type { SmallestStep } from '../smallest-step';

/** Carries a step out on the board; false if it cannot be. What one more interpreter does is not for the board. */
export function takeStep(board: RichBoard, changes: RichChanges, step: SmallestStep): boolean {
  const { personCount } = board.problem.base;
  switch (step.kind) {
    case 'add-table':
      changes.openTable(step.slot, step.hall ?? 0);
      return true;
    case 'add-booth-place':
      changes.addPlaces(board.problem.hallCount + step.booth, step.slot, 1);
      return true;
    case 'free-person':
      changes.setPresence(step.person, step.slot, true);
      return true;
    case 'free-interpreter':
      changes.setPresence(personCount + step.interpreter, step.slot, true);
      return true;
    case 'raise-maximum':
      changes.raiseLimit(step.person, step.to);
      return true;
    case 'give-up-meeting':
      if (!board.isHeld(step.request)) return false;
      changes.lift(step.request);
      return true;
    case 'change-interpreter':
    case 'move-meeting': {
      const { request, to } = step;
      if (!to || !board.isHeld(request)) return false;
      const { hall = 0, booth = null, interpreter = null } = to;
      const before = changes.lift(request);
      const place = booth === null ? hall : board.problem.hallCount + booth;
      if (!board.fits(request, to.slot, place, interpreter ?? -1)) return false;
      const isThere = to.slot === before.slot && place === before.place;
      const table = booth === null ? board.freeTable(request, to.slot, place, isThere ? before.table : -1) : -1;
      changes.place(request, { slot: to.slot, place, interpreter: interpreter ?? -1, table });
      return true;
    }
    case 'allow-slot':
    case 'add-interpreter':
      return true;
  }
}
