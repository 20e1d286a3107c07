import type { FairBound } from '../repair/fair-bound';
import type { PlanBoard } from '../repair/plan-board';
import type { Alternative, SmallestStep } from './smallest-step';

/**
 * Carries the steps out on the board, asks whether the request fits then, and takes everything back. `unfair`: it fits, but
 * more people than before are beyond the fairness bound on breaks.
 */
export function tryAlternative(
  board: PlanBoard,
  r: number,
  { slot, steps }: Alternative,
  fair: FairBound,
): 'no' | 'fits' | 'unfair' {
  const undos: (() => void)[] = [];
  const works = steps.every((step) => take(board, r, step, undos)) && board.fits(r, slot);
  const isFair = !works || !fair.isBounded || keepsFair(board, r, slot, steps, fair);
  for (const undo of undos.reverse()) undo();
  return works ? (isFair ? 'fits' : 'unfair') : 'no';
}

/** True if r in the slot, into which it fits, leaves nobody more beyond the fairness bound than there were. */
export function keepsFair(
  board: PlanBoard,
  r: number,
  slot: number,
  steps: readonly SmallestStep[],
  fair: FairBound,
): boolean {
  if (!fair.isBounded) return true;
  const pair = [board.requests[r]!.a, board.requests[r]!.b];
  const people = steps.flatMap((step) => {
    if ('person' in step) return [step.person];
    return 'request' in step ? [board.requests[step.request]!.a, board.requests[step.request]!.b] : [];
  });
  for (const p of pair) board.at[p * board.slotCount + slot] = r;
  const beyond = fair.beyond([...people, ...pair], (p) => board.breaksOf(p));
  for (const p of pair) board.at[p * board.slotCount + slot] = -1;
  return beyond <= fair.beyond([], () => 0);
}

function take(board: PlanBoard, r: number, step: SmallestStep, undos: (() => void)[]): boolean {
  const change = <T extends { [i: number]: number }>(values: T, i: number, to: number): true => {
    const before = values[i]!;
    values[i] = to;
    undos.push(() => (values[i] = before));
    return true;
  };
  switch (step.kind) {
    // Only in plans with resources.
    case 'change-interpreter':
    case 'add-booth-place':
    case 'free-interpreter':
    case 'add-interpreter':
      return false;
    case 'add-table':
      return change(board.open, step.slot, board.open[step.slot]! + 1);
    case 'free-person':
      return change(board.available, step.person * board.slotCount + step.slot, 1);
    case 'raise-maximum':
      return change(board.rules.maximum, step.person, step.to);
    case 'allow-slot': {
      const before = board.requests[r]!;
      board.requests[r] = { ...before, allowedSlots: [...(before.allowedSlots ?? []), step.slot] };
      undos.push(() => (board.requests[r] = before));
      return true;
    }
    case 'give-up-meeting':
      lift(board, step.request, undos);
      return true;
    case 'move-meeting':
      lift(board, step.request, undos);
      if (!board.fits(step.request, step.toSlot)) return false;
      board.place(step.request, step.toSlot, board.freeTable(step.toSlot));
      undos.push(() => board.remove(step.request));
      return true;
  }
}

function lift(board: PlanBoard, r: number, undos: (() => void)[]): void {
  const [slot, table] = [board.slotOf[r]!, board.tableOf[r]!];
  board.remove(r);
  undos.push(() => board.place(r, slot, table));
}
