const PREFIX = 'handsel-frame-';

/**
 * The last state that a display has shown, kept in the browser: after a reload without a network it is drawn again,
 * and the audience notices nothing. One state a name; a new one takes its place. Storage may be closed to the page;
 * then nothing is kept, and nothing breaks.
 */
export class LastFrame<T> {
  private readonly key: string;
  private written = '';

  /** @param parse refuses what an older version has left, by null */
  constructor(
    name: string,
    private readonly parse: (value: unknown) => T | null,
    private readonly storage: () => Storage = () => localStorage,
  ) {
    this.key = PREFIX + name;
  }

  read(): T | null {
    try {
      const text = this.storage().getItem(this.key);
      return text === null ? null : this.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  write(state: T): void {
    const text = JSON.stringify(state);
    if (text === this.written) return;
    this.written = text;
    try {
      this.storage().setItem(this.key, text);
    } catch {
      // The frame lasts as long as the page.
    }
  }
}

/** Forgets every frame: this device is no screen of the convention any more. */
export function forgetFrames(storage: () => Storage = () => localStorage): void {
  try {
    const kept = storage();
    for (const key of Object.keys(kept)) if (key.startsWith(PREFIX)) kept.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
