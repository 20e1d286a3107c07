import { useCallback, useMemo, useState } from 'react';
import type { Pairing } from '@handsel/contracts';
import { afterRemoval, stepped } from './queue-cursor';

export interface QueueCursor {
  current: Pairing | undefined;
  selected: ReadonlySet<string>;
  move: (by: 1 | -1) => void;
  go: (id: string) => void;
  toggle: (id: string) => void;
  toggleCurrent: () => void;
  selectAll: () => void;
  clear: () => void;
  /** What a decision is about: the selected pairings, else the one under the cursor. */
  meant: () => Pairing[];
  /** These are about to leave the list: moves the cursor on and forgets them. */
  leave: (ids: readonly string[]) => void;
}

/** Keeps the cursor's row in view and in focus, so that the keyboard and a screen reader follow it. */
function focusRow(id: string | null): void {
  const row = id === null ? null : document.getElementById(`pairing-${id}`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

export function useQueueCursor(items: Pairing[]): QueueCursor {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const ids = useMemo(() => items.map(({ id }) => id), [items]);
  const current = items.find(({ id }) => id === currentId);
  const clear = useCallback(() => setSelected(new Set()), []);
  const toggle = (id: string) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  return {
    current,
    selected,
    clear,
    toggle,
    go: setCurrentId,
    move: (by) => {
      const id = stepped(ids, currentId, by);
      setCurrentId(id);
      focusRow(id);
    },
    toggleCurrent: () => current && toggle(current.id),
    selectAll: () => setSelected(new Set(ids)),
    meant: () => (selected.size > 0 ? items.filter(({ id }) => selected.has(id)) : current ? [current] : []),
    leave: (leaving) => {
      const id = afterRemoval(ids, currentId, new Set(leaving));
      setCurrentId(id);
      setSelected((before) => new Set([...before].filter((chosen) => !leaving.includes(chosen))));
      requestAnimationFrame(() => focusRow(id));
    },
  };
}
