/**
 * The server's time on a device whose own clock may be wrong or be set while the page runs: the last time that the
 * server told, and how long ago that was by a clock that only goes forward. Milliseconds throughout.
 */
export class ServerClock {
  private offset: number | null = null;

  /**
   * @param steady milliseconds of a clock that only goes forward, as `performance.now`
   * @param own what to go by until the server has said anything
   */
  constructor(
    private readonly steady: () => number = () => performance.now(),
    private readonly own: () => number = () => Date.now(),
  ) {}

  /** Takes the time that stood in an answer of the server. */
  set(instant: string): void {
    this.offset = Date.parse(instant) - this.steady();
  }

  now = (): number => (this.offset === null ? this.own() : this.offset + this.steady());
}
