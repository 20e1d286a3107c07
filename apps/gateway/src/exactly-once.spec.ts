import type { Principal } from '@handsel/application';
import type { Cursor, LoggedEvent, ResumeAnswer, ServerEvent } from '@handsel/contracts';
import type { LogHead } from '@handsel/events';
import { LiveProtocol } from '@handsel/live-client';
import fc from 'fast-check';
import type { FanOut } from './fan-out/fan-out.port';
import { Feeds } from './feed/feeds';
import { LogPump } from './feed/log-pump';
import { ResumeHandler } from './resume/resume.handler';
import type { LiveSocket } from './sockets/live-socket';
import { LiveSockets } from './sockets/live-sockets';

const conventionId = '0199c2f0-0000-7000-8000-000000000001';
const organizationId = '0199c2f0-0000-7000-8000-00000000000a';
const RING_CAPACITY = 6;

const settled = () => new Promise((resolve) => setImmediate(resolve));

const exhibitorGrant = { conventionId, role: 'exhibitor', sectors: null, participantId: 'p', organizationId };
const ROLES = {
  exhibitor: { grants: [exhibitorGrant], hears: ['everyone', 'board', `organization:${organizationId}`] },
  organizer: {
    grants: [{ conventionId, role: 'organizer', sectors: null, participantId: null, organizationId: null }],
    hears: ['everyone', 'board', 'staff'],
  },
};
type Role = keyof typeof ROLES;
const principalOf = (role: Role) =>
  ({ kind: 'person', id: 'account', administrator: false, screen: null, ...ROLES[role] }) as unknown as Principal;

/** The log as the database has it. */
class Log {
  readonly events: LoggedEvent[] = [];
  epoch = 'first';
  catchUp = async () => {};

  add(audience: string[]): void {
    const position = this.events.length + 1;
    const at = '2026-09-20T01:00:00.000Z';
    this.events.push({
      conventionId,
      position,
      id: `${position}`,
      type: 'profiles.imported',
      audience,
      payload: {},
      at,
    });
  }

  heads = async (): Promise<LogHead[]> => [{ conventionId, epoch: this.epoch, position: this.events.length }];
  readRange = async (_: string, after: number, limit: number) => this.events.slice(after, after + limit);
  heardBy = (role: Role, through = Infinity) =>
    this.events
      .filter(
        ({ position, audience }) => position <= through && audience.some((name) => ROLES[role].hears.includes(name)),
      )
      .map(({ position }) => position);
}

type Message =
  | { event: ServerEvent }
  /** `lost`: nobody waits for an answer for ever; the wire gives up on one that does not come. */
  | { answer: ResumeAnswer; to: (answer: ResumeAnswer) => void; lost: (error: Error) => void };

/** A gateway, a client, and something between them that drops, doubles and swaps what it carries. */
class World {
  readonly log = new Log();
  readonly shown: number[] = [];
  live = false;
  private hasBeenLive = false;
  /** The client's, and what the state that it shows was loaded as. */
  role: Role = 'exhibitor';
  shownAs: Role = 'exhibitor';
  private pumped = 0;
  private line: Message[] = [];
  private loads: ((cursor: Cursor) => void)[] = [];
  private socket: LiveSocket | null = null;
  private feeds!: Feeds;
  private pump!: LogPump;
  private resumes!: ResumeHandler;
  private rooms = new Map<string, Set<LiveSocket>>();
  readonly client = new LiveProtocol({
    conventionId,
    cursor: { epoch: 'first', position: 0 },
    onEvent: ({ position }) => void this.shown.push(position),
    onSnapshotNeeded: () => new Promise<Cursor>((resolve) => this.loads.push(resolve)),
    onLive: () => {
      this.live = true;
      this.hasBeenLive = true;
    },
    onRefused: (code) => {
      throw new Error(code);
    },
    onFault: () => void (this.live = false),
  });

  constructor() {
    this.log.catchUp = async () => this.pumpAll();
  }

  async startGateway(): Promise<void> {
    this.disconnect();
    this.rooms = new Map();
    const fanOut: FanOut = {
      join: (socket, room) => void this.rooms.set(room, (this.rooms.get(room) ?? new Set()).add(socket)),
      leave: (socket, room) => void this.rooms.get(room)?.delete(socket),
      toRoom: (room, events) => {
        for (const socket of this.rooms.get(room) ?? []) fanOut.toSocket(socket, events);
      },
      toSocket: (socket, events) => {
        if (socket === this.socket) for (const event of events) this.line.push({ event });
      },
    };
    this.feeds = new Feeds(this.log, RING_CAPACITY);
    const heads = await this.log.heads();
    this.feeds.begin(heads);
    this.pumped = this.log.events.length;
    this.pump = new LogPump(this.feeds, fanOut, new LiveSockets());
    this.resumes = new ResumeHandler(this.feeds, fanOut, (error) => {
      throw error;
    });
  }

  /** Hands at most `count` more events of the log to the gateway. */
  async pumpSome(count: number): Promise<void> {
    const batch = this.log.events.slice(this.pumped, this.pumped + count);
    this.pumped += batch.length;
    await this.pump.onBatch(conventionId, batch);
  }

  pumpAll = () => this.pumpSome(Infinity);

  connect(): void {
    this.disconnect();
    const data = { principal: principalOf(this.role), following: new Map(), resuming: Promise.resolve() };
    const socket = { connected: true, data } as unknown as LiveSocket;
    this.socket = socket;
    this.client.connected({
      resume: (request) =>
        new Promise((resolve, reject) => {
          const copy = JSON.parse(JSON.stringify(request)) as typeof request;
          void this.resumes.handle(socket, copy, (answer) => {
            if (socket === this.socket) this.line.push({ answer, to: resolve, lost: reject });
          });
        }),
    });
  }

  /**
   * Takes effect as the gateway has it: the socket is closed, and comes back. Not before the first answer: until then
   * nobody knows as whom the state was loaded that the client came with.
   */
  changeRole(): void {
    if (!this.hasBeenLive) return;
    this.role = this.role === 'exhibitor' ? 'organizer' : 'exhibitor';
    this.connect();
  }

  disconnect(): void {
    this.live = false;
    this.line = [];
    this.client.disconnected();
    if (!this.socket) return;
    (this.socket as unknown as { connected: boolean }).connected = false;
    for (const sockets of this.rooms.values()) sockets.delete(this.socket);
    this.resumes.leaveAll(this.socket);
    this.socket = null;
  }

  async carry(how: 'pass' | 'drop' | 'double' | 'swap'): Promise<void> {
    const message = this.line.shift();
    if (!message) return;
    if (how === 'swap') this.line.splice(1, 0, message);
    else if (how !== 'drop') this.hand(message);
    else if ('lost' in message) message.lost(new Error('no answer in time'));
    if (how === 'double') this.hand(message);
    await settled();
  }

  async carryAll(): Promise<void> {
    for (await settled(); this.line.length + this.loads.length > 0; await settled()) {
      this.answerLoads();
      await this.carry('pass');
    }
  }

  private hand(message: Message): void {
    if ('event' in message) this.client.received(message.event);
    else message.to(message.answer);
  }

  /** The application's request for the whole state is answered. */
  answerLoads(): void {
    for (const answer of this.loads.splice(0)) {
      const position = this.log.events.length;
      this.shown.splice(0, Infinity, ...this.log.heardBy(this.role, position));
      this.shownAs = this.role;
      answer({ epoch: this.log.epoch, position });
    }
  }
}

const AUDIENCES = [
  ['everyone'],
  [`organization:${organizationId}`],
  ['organization:other'],
  ['system'],
  ['staff', 'board'],
];
const audience = fc.nat(AUDIENCES.length - 1).map((index) => AUDIENCES[index] ?? []);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ act: fc.constant('append' as const), audience }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant('pump' as const), count: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 6, arbitrary: fc.record({ act: fc.constant('pass' as const), count: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constantFrom('drop' as const, 'double' as const, 'swap' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('load' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constantFrom('reconnect' as const, 'restart' as const, 'change role' as const) }),
  },
);

async function take(world: World, action: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  switch (action.act) {
    case 'append':
      return world.log.add(action.audience);
    case 'pump':
      return world.pumpSome(action.count);
    case 'pass':
      for (let i = 0; i < action.count; i++) await world.carry('pass');
      return;
    case 'load':
      return world.answerLoads();
    case 'reconnect':
      return world.connect();
    case 'change role':
      return world.changeRole();
    case 'restart':
      await world.startGateway();
      return world.connect();
    default:
      return world.carry(action.act);
  }
}

describe('a client behind a line that drops, doubles, swaps and breaks', () => {
  it('shows each event of its audience once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 120 }), async (steps) => {
        const world = new World();
        await world.startGateway();
        world.connect();
        for (const action of steps) {
          await take(world, action);
          await settled();
          // At any moment what is shown is what its audience has to see so far, without a hole.
          expect(world.shown).toEqual(world.log.heardBy(world.shownAs).slice(0, world.shown.length));
        }
        await world.pumpAll();
        for (let attempt = 0; attempt < 3 && !world.live; attempt++) {
          world.connect();
          await world.carryAll();
        }
        await world.carryAll();
        // A loss at the very end shows with the next event, as it would in a hall.
        world.log.add(['everyone']);
        await world.pumpAll();
        await world.carryAll();
        expect(world.live).toBe(true);
        expect(world.shownAs).toBe(world.role);
        expect(world.shown).toEqual(world.log.heardBy(world.role));
      }),
      { numRuns: 300 },
    );
  });
});
