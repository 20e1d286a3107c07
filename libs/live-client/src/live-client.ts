import { realtimePath, serverMessages, type Cursor, type ResumeAnswer, type ServerEvent } from '@handsel/contracts';
import { io, type Socket } from 'socket.io-client';
import { BackOff } from './back-off';
import { toLiveEvent, type LiveEvent } from './live-event';
import { LiveProtocol, type Wire } from './live-protocol';

/** `refused` and `closed` are final. `reconnecting` goes on for as long as it takes. */
export type LiveStatus = 'connecting' | 'live' | 'reconnecting' | 'refused' | 'closed';

export interface LiveClientOptions {
  /** Origin of the installation, such as `https://match.example.org`; in a page, `location.origin`. */
  url: string;
  /** For programs; browsers use their cookie. */
  token?: string;
  path?: string;
  conventionId: string;
  /** Where the state that is shown stands. Without one: from now on. */
  cursor?: Cursor | null;
  /** Each event of the audience once, in order. */
  onEvent(event: LiveEvent): void;
  /** `code` says why when it is refused. */
  onStatus?(status: LiveStatus, code?: string): void;
  /** Too far behind: load the state anew and say which position it stands for. */
  onSnapshotNeeded(): Promise<Cursor>;
  random?: () => number;
}

/** Of an event whose type a newer server knows and we do not, the position still counts. */
const envelope = serverMessages.event.omit({ type: true });

const CONNECT_TIMEOUT_MILLISECONDS = 10_000;
const RESUME_TIMEOUT_MILLISECONDS = 30_000;

/** Follows a convention: connects, resumes, notices gaps, comes back. Runs in browsers and in Node. */
export class LiveClient {
  private readonly socket: Socket;
  private readonly protocol: LiveProtocol;
  private readonly backOff: BackOff;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private current: LiveStatus = 'connecting';

  constructor(private readonly options: LiveClientOptions) {
    this.backOff = new BackOff(options.random ?? Math.random);
    this.protocol = new LiveProtocol({
      conventionId: options.conventionId,
      cursor: options.cursor ?? null,
      onEvent: (event) => {
        const readable = toLiveEvent(event);
        if (readable) options.onEvent(readable);
      },
      onSnapshotNeeded: () => options.onSnapshotNeeded(),
      onLive: () => {
        this.backOff.reset();
        this.become('live');
      },
      onRefused: (code) => this.end('refused', code),
      onFault: () => this.comeBackLater(),
    });
    this.socket = io(options.url, {
      path: options.path ?? realtimePath,
      transports: ['websocket'],
      ...(options.token && { auth: { token: options.token } }),
      forceNew: true,
      timeout: CONNECT_TIMEOUT_MILLISECONDS,
      // Our own, since it also has to follow a drain and a refusal that passes.
      reconnection: false,
    });
    this.listen();
  }

  get status(): LiveStatus {
    return this.current;
  }

  /** Where it stands now: keep it with the state to go on from there later. */
  get cursor(): Cursor | null {
    return this.protocol.cursor;
  }

  close(): void {
    this.end('closed');
  }

  private listen(): void {
    this.socket.on('connect', () => this.protocol.connected(this.wire()));
    this.socket.on('event', (message: unknown) => {
      if (envelope.safeParse(message).success) this.protocol.received(message as ServerEvent);
    });
    this.socket.on('drain', (message: unknown) => {
      const drain = serverMessages.drain.safeParse(message);
      if (drain.success) this.after(drain.data.delayMilliseconds, () => this.reconnect());
    });
    this.socket.on('disconnect', (reason) => {
      if (reason !== 'io client disconnect') this.comeBackLater();
    });
    this.socket.on('connect_error', (error: Error & { data?: { code?: string } }) => {
      const code = error.data?.code;
      if (code === 'SESSION_MISSING') this.end('refused', code);
      else this.comeBackLater();
    });
  }

  private wire(): Wire {
    return {
      resume: (request) =>
        this.socket.timeout(RESUME_TIMEOUT_MILLISECONDS).emitWithAck('resume', request) as Promise<ResumeAnswer>,
    };
  }

  private comeBackLater(): void {
    if (this.isOver) return;
    this.protocol.disconnected();
    this.become('reconnecting');
    this.after(this.backOff.next(), () => this.reconnect());
  }

  private reconnect(): void {
    this.protocol.disconnected();
    this.become('reconnecting');
    this.socket.disconnect();
    this.socket.connect();
  }

  private after(milliseconds: number, act: () => void): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(act, milliseconds);
  }

  private end(status: 'refused' | 'closed', code?: string): void {
    if (this.isOver) return;
    clearTimeout(this.timer);
    this.become(status, code);
    this.protocol.disconnected();
    this.socket.disconnect();
  }

  private get isOver(): boolean {
    return this.current === 'refused' || this.current === 'closed';
  }

  private become(status: LiveStatus, code?: string): void {
    if (this.current === status || this.isOver) return;
    this.current = status;
    this.options.onStatus?.(status, code);
  }
}
