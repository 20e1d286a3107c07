import type { LiveSessions } from '@handsel/application';
import type { ResumeAnswer } from '@handsel/contracts';
import type { EventTail } from '@handsel/events';
import type { Clock } from '@handsel/kernel';
import type { FanOut } from './fan-out/fan-out.port';
import { Feeds } from './feed/feeds';
import { LogPump } from './feed/log-pump';
import { drain } from './lifecycle/drain';
import { healthMiddleware, Readiness } from './lifecycle/health';
import { ResumeHandler } from './resume/resume.handler';
import type { Connection } from './sockets/engine-internals';
import type { LiveServer, LiveSocket } from './sockets/live-socket';
import { LiveSockets } from './sockets/live-sockets';
import { guardConnection, guardMessages } from './sockets/message-guard';
import { SocketWatch } from './sockets/socket-watch';
import { authenticate } from './transport/authenticate';
import { Caps } from './transport/caps';
import { Doorkeeper, type DoorkeeperOptions } from './transport/doorkeeper';
import { GatheredSignIns, type ManyPrincipals } from './transport/gathered-sign-ins';

export interface LiveServiceOptions {
  tail: EventTail;
  principals: ManyPrincipals;
  sessions: LiveSessions;
  fanOut: (server: LiveServer) => FanOut;
  clock: Clock;
  random: () => number;
  onError: (error: unknown) => void;
  door: DoorkeeperOptions;
  /** Of one account or screen; 0 for no limit. */
  socketsPerAccount: number;
  /** Events kept in memory for each convention. */
  ringCapacity?: number;
}

/** The parts of the gateway, put together: who signs in, what they follow, and the log that feeds them. */
export class LiveService {
  readonly sockets = new LiveSockets();
  readonly doorkeeper: Doorkeeper;
  private readonly readiness = new Readiness();
  private readonly feeds: Feeds;
  private readonly watch: SocketWatch;
  private resumes: ResumeHandler | null = null;
  private pump: LogPump | null = null;

  constructor(private readonly options: LiveServiceOptions) {
    const { tail, sessions, clock, onError, door } = options;
    this.doorkeeper = new Doorkeeper(door, this.readiness);
    this.feeds = new Feeds(tail, options.ringCapacity);
    this.watch = new SocketWatch(this.sockets, sessions, clock, onError);
  }

  attach(server: LiveServer): void {
    const { principals, fanOut, onError, socketsPerAccount } = this.options;
    const paths = fanOut(server);
    this.resumes = new ResumeHandler(this.feeds, paths, onError);
    this.pump = new LogPump(this.feeds, paths, this.sockets);
    server.engine.use(healthMiddleware(this.readiness, () => this.sockets.count));
    server.engine.on('connection', (connection: Connection) => {
      guardConnection(connection);
      this.doorkeeper.keep(connection);
    });
    server.use(authenticate(new GatheredSignIns(principals), new Caps(socketsPerAccount), onError));
  }

  /** Follows the log from its present end, and is ready from then on. */
  async start(): Promise<void> {
    const { tail } = this.options;
    if (!this.pump) throw new Error('the gateway has no server yet');
    const heads = await tail.heads();
    this.feeds.begin(heads);
    tail.subscribe(this.pump, heads);
    tail.start();
    this.watch.start();
    this.readiness.ready = true;
  }

  /** Sends the clients away in good order, then stops following the log. */
  async stop(): Promise<void> {
    this.readiness.ready = false;
    await drain(this.sockets, this.options.random);
    this.watch.stop();
    await this.options.tail.stop();
  }

  welcome(socket: LiveSocket): void {
    guardMessages(socket);
    if (!this.sockets.add(socket)) socket.disconnect(true);
  }

  farewell(socket: LiveSocket): void {
    this.sockets.remove(socket);
    this.resumes?.leaveAll(socket);
  }

  async resume(socket: LiveSocket, input: unknown, answer: (answer: ResumeAnswer) => void): Promise<void> {
    await this.resumes?.handle(socket, input, answer);
  }
}
