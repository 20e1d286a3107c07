/** What a client of the hall speaks: plain frames, socket.io, or socket.io and then `resume`. */
export type Dialect = 'frames' | 'socket.io' | 'handsel';

/** To the process that holds the clients. */
export type HallOrder =
  | {
      kind: 'connect';
      port: number;
      dialect: Dialect;
      clients: number;
      /** At most so many handshakes at a time. */
      abreast: number;
      /** `handsel`: a session for each client in turn, and what is followed. */
      tokens: string[];
      conventionId: string;
    }
  /** Each client will hear so many events. */
  | { kind: 'listen'; events: number }
  /** Cut every line and come back at once. */
  | { kind: 'storm' };

/** From it; instants in nanoseconds of the machine's monotonic clock, which all processes share. */
export type HallReport =
  | { kind: 'connected'; seconds: number }
  | { kind: 'listening' }
  /** When the last event of the round had arrived: at the first client, after each hundredth of them, and at the last. */
  | { kind: 'heard'; arrivalsNs: number[]; outOfOrder: number }
  /** Seconds from the cut until each was back, and how many were told to load everything anew. */
  | { kind: 'back'; seconds: number; incomplete: number }
  | { kind: 'failed'; reason: string };

/** Now, on the machine's monotonic clock. Exact to a fraction of a microsecond for months of uptime. */
export const nowNs = (): number => Number(process.hrtime.bigint());
