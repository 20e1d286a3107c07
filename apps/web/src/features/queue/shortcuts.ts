/** The keys of the queue, as they act and as the help shows them. */
const keysOf = {
  next: ['j', 'ArrowDown'],
  previous: ['k', 'ArrowUp'],
  approve: ['a'],
  reject: ['r'],
  select: ['x'],
  undo: ['u'],
  help: ['?', '？'],
  clear: ['Escape'],
} as const;

export type ShortcutName = keyof typeof keysOf;

/** What a key does in the queue; capitals too, since Caps Lock is easily on. */
export function shortcutOf(key: string): ShortcutName | undefined {
  const wanted = key.length === 1 ? key.toLowerCase() : key;
  for (const [name, keys] of Object.entries(keysOf)) {
    if (keys.some((candidate) => candidate === wanted)) return name as ShortcutName;
  }
  return undefined;
}

/** The lines of the help. */
export const shortcutHelp = [
  { keys: ['j', 'k', '↓', '↑'], does: 'move' },
  { keys: ['a'], does: 'approve' },
  { keys: ['r'], does: 'reject' },
  { keys: ['x'], does: 'select' },
  { keys: ['u'], does: 'undo' },
  { keys: ['?'], does: 'help' },
] as const;
