import { remember, remembered } from '../../shared/remembered';

/**
 * The last state that a display has shown, kept in the browser: after a reload without a network it is drawn again,
 * and the audience notices nothing. One state a kind of display and convention; a new one takes its place.
 */
export class LastFrame<T extends { epoch: string }> {
  private written = '';

  constructor(
    private readonly key: string,
    /** Refuses what an older version has left. */
    private readonly parse: (value: unknown) => T | null,
  ) {}

  read(): T | null {
    const text = remembered(this.key);
    if (!text) return null;
    try {
      return this.parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  write(state: T): void {
    const text = JSON.stringify(state);
    if (text === this.written) return;
    this.written = text;
    remember(this.key, text);
  }

  forget(): void {
    this.written = '';
    remember(this.key, '');
  }
}
