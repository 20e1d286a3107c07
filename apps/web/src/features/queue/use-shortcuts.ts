import { useEffect, useRef } from 'react';
import { shortcutOf, type ShortcutName } from './shortcuts';

/** True while the keys belong to something else: a field that is typed in, or a dialog. */
const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  (target.closest('input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog]') !== null ||
    document.querySelector('[role=dialog]') !== null);

/** Single keys for the queue; with Ctrl, Alt or the command key they stay the browser's. */
export function useShortcuts(actions: Record<ShortcutName, () => void>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || isElsewhere(event.target)) return;
      const name = shortcutOf(event.key);
      if (!name) return;
      event.preventDefault();
      latest.current[name]();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
