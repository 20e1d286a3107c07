import { setTimeout as sleep } from 'node:timers/promises';
import type { Convention, Cursor } from '@handsel/contracts';
import { LiveClient, type LiveEvent } from '@handsel/live-client';
import { inParallel } from '../in-parallel';
import type { Actor, Exhibitor, Stage } from '../stage';

const CONNECTED_AT_A_TIME = 40;

/** What one client heard, in the order in which it did. */
export class Listener {
  readonly heard: { position: number; type: LiveEvent['type']; meetingOf: string[] }[] = [];
  /** Times that it had to load the state anew: what happened in between it did not hear one by one. */
  snapshots = 0;
  private client?: LiveClient;

  constructor(
    private readonly url: string,
    private readonly convention: Pick<Convention, 'id'>,
    private readonly actor: Actor,
    private readonly onEvent: (event: LiveEvent) => void = () => {},
  ) {}

  /** Listens from a position of the log on, and resolves when it does. */
  open(cursor: Cursor | null): Promise<void> {
    return new Promise((resolve, reject) => {
      this.client = new LiveClient({
        url: this.url,
        token: this.actor.token,
        conventionId: this.convention.id,
        cursor,
        onEvent: (event) => {
          this.heard.push({ position: event.position, type: event.type, meetingOf: partiesOf(event) });
          this.onEvent(event);
        },
        onStatus: (status, code) => {
          if (status === 'live') resolve();
          if (status === 'refused') reject(new Error(`a client was refused: ${code ?? ''}`));
        },
        onSnapshotNeeded: async () => {
          this.snapshots += 1;
          const { position, epoch } = await this.actor.api.call('conventions.get', {
            params: { conventionId: this.convention.id },
          });
          return { position, epoch };
        },
      });
    });
  }

  /** Stops listening; returns where it was, to go on from there. */
  close(): Cursor | null {
    const cursor = this.client?.cursor ?? null;
    this.client?.close();
    return cursor;
  }

  /** Once each and in order: positions only rise. */
  get isInOrder(): boolean {
    return this.heard.every(({ position }, index) => position > (this.heard[index - 1]?.position ?? 0));
  }
}

/** Connects everyone. */
export async function listen(stage: Stage, exhibitors: Exhibitor[]): Promise<Map<Exhibitor, Listener>> {
  const { url, convention, progress } = stage;
  const cursor = await whereTheLogStands(stage);
  const listeners = await inParallel(
    exhibitors,
    CONNECTED_AT_A_TIME,
    async (exhibitor) => {
      const listener = new Listener(url, convention, exhibitor);
      await listener.open(cursor);
      return [exhibitor, listener] as const;
    },
    (done, of) => progress.step('Connecting', done / of),
  );
  progress.done('Connecting', `${listeners.length} participants listen`);
  return new Map(listeners);
}

export async function whereTheLogStands({ convention, organizers }: Stage): Promise<Cursor> {
  const { position, epoch } = await organizers[0].api.call('conventions.get', {
    params: { conventionId: convention.id },
  });
  return { position, epoch };
}

/** Waits until something holds; false when it does not within the time. */
export async function eventually(holds: () => boolean, withinMilliseconds: number): Promise<boolean> {
  const patience = AbortSignal.timeout(withinMilliseconds);
  while (!holds()) {
    if (patience.aborted) return false;
    await sleep(50);
  }
  return true;
}

/** The organizations whose meeting an event is about. */
function partiesOf(event: LiveEvent): string[] {
  if (!event.type.startsWith('meeting.') || !('meeting' in event.payload)) return [];
  const { buyer, supplier } = event.payload.meeting;
  return [buyer.organizationId, supplier.organizationId];
}

/** How many listeners missed a meeting of their organization, heard one twice or in another order than the witness. */
export function countDeaf(listeners: Map<Exhibitor, Listener>, witness: Listener): number {
  const expected = new Map<string, number[]>();
  for (const { position, meetingOf } of witness.heard)
    for (const organizationId of meetingOf)
      expected.set(organizationId, [...(expected.get(organizationId) ?? []), position]);
  let deaf = 0;
  for (const [{ organizationId }, listener] of listeners) {
    const heard = listener.heard.filter(({ meetingOf }) => meetingOf.length > 0).map(({ position }) => position);
    const wanted = expected.get(organizationId) ?? [];
    const published = listener.heard.filter(({ type }) => type === 'schedule.published').length;
    if (heard.join() !== wanted.join() || published !== 1 || !listener.isInOrder) deaf += 1;
  }
  return deaf;
}
