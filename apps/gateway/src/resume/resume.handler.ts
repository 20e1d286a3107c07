import { clientMessages, type Audience, type Cursor, type ErrorCode, type ResumeAnswer } from '@handsel/contracts';
import { audienceMark, audiencesOf } from '../feed/audiences';
import type { ConventionFeed } from '../feed/convention-feed';
import type { Feeds } from '../feed/feeds';
import type { FanOut } from '../fan-out/fan-out.port';
import type { LiveSocket } from '../sockets/live-socket';
import { whenDrained } from '../sockets/when-drained';

/** Events sent to one socket before it is waited for: a long replay must not look like a slow reader. */
const REPLAY_AT_ONCE = 200;

const refuse = (code: ErrorCode): ResumeAnswer => ({ ok: false, code });

/**
 * Answers `resume`: authorize first, then send what was missed, join and answer in the same tick, so that nothing falls
 * between replay and live. `answer` is called once; an answer that is not complete has joined nothing.
 */
export class ResumeHandler {
  constructor(
    private readonly feeds: Feeds,
    private readonly fanOut: FanOut,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Resolves when the answer was given; never rejects. */
  handle(socket: LiveSocket, input: unknown, answer: (answer: ResumeAnswer) => void): Promise<void> {
    socket.data.resuming = socket.data.resuming
      .then(() => this.resume(socket, input, answer))
      .catch((error: unknown) => {
        this.onError(error);
        answer(refuse('SERVICE_UNAVAILABLE'));
      });
    return socket.data.resuming;
  }

  leaveAll(socket: LiveSocket): void {
    for (const [conventionId, set] of socket.data.following) {
      this.feeds.get(conventionId)?.sets.leave(set);
      this.fanOut.leave(socket, set.room);
    }
    socket.data.following.clear();
  }

  private async resume(socket: LiveSocket, input: unknown, answer: (answer: ResumeAnswer) => void): Promise<void> {
    const parsed = clientMessages.resume.payload.safeParse(input);
    if (!parsed.success) return answer(refuse('INPUT_INVALID'));
    const { conventionId, cursor, audience: heardAs } = parsed.data;
    const audiences = audiencesOf(socket.data.principal, conventionId);
    const feed = audiences && (await this.feeds.find(conventionId));
    if (!audiences || !feed) return answer(refuse('THING_NOT_FOUND'));
    const audience = audienceMark(audiences);
    // Of what it may hear now, it has not seen what was before; and it may hold what it must not see any more.
    const isAnother = heardAs !== null && heardAs !== audience;
    const place = cursor && !isAnother ? await this.catchUp(socket, feed, audiences, cursor) : null;
    if (!socket.connected) return;
    // From here to the answer nothing is awaited.
    const answerWith = (last: number, complete: boolean): void =>
      answer({ ok: true, epoch: feed.epoch, audience, top: feed.top, last, complete });
    if (cursor !== null || isAnother) {
      const rest = place?.epoch === feed.epoch ? feed.replay(audiences, place.position) : null;
      if (!place || !rest) return answerWith(feed.top, false);
      this.fanOut.toSocket(socket, rest.events);
      this.follow(socket, feed, audiences);
      return answerWith(rest.events.at(-1)?.position ?? place.position, true);
    }
    this.follow(socket, feed, audiences);
    answerWith(feed.top, true);
  }

  /** Brings a client near the top, as fast as it reads; @returns how far it has come, null when it is too far behind. */
  private async catchUp(
    socket: LiveSocket,
    feed: ConventionFeed,
    audiences: readonly Audience[],
    cursor: Cursor,
  ): Promise<Cursor | null> {
    if (cursor.epoch !== feed.epoch) return null;
    if (cursor.position > feed.top) await this.feeds.catchUp();
    if (cursor.position > feed.top) return null;
    await this.feeds.reachBackTo(feed, cursor.position);
    let { position } = cursor;
    while (socket.connected && cursor.epoch === feed.epoch) {
      const part = feed.replay(audiences, position, REPLAY_AT_ONCE);
      if (!part || part.complete) break;
      this.fanOut.toSocket(socket, part.events);
      position = part.through;
      await whenDrained(socket);
    }
    return { epoch: cursor.epoch, position };
  }

  private follow(socket: LiveSocket, feed: ConventionFeed, audiences: readonly Audience[]): void {
    if (socket.data.following.has(feed.conventionId)) return;
    const set = feed.sets.join(audiences, feed.top);
    socket.data.following.set(feed.conventionId, set);
    this.fanOut.join(socket, set.room);
  }
}
